import { createHash } from 'node:crypto'
import type { Tool } from '@modelcontextprotocol/client'

// #region fingerprint
/** JSON with its keys sorted at every level, so that the same definition always gives the same text. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`
}

/** A short hash over everything about a tool that can steer a model: name, texts, schemas, annotations. */
export function fingerprint(tool: Tool): string {
  return createHash('sha256').update(canonical(tool)).digest('hex').slice(0, 12)
}
// #endregion
