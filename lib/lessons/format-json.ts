const STEP = '  '

/**
 * JSON text for reading: what fits on a line stays on one, the rest is broken and indented.
 * @param width characters that a line may have; a single long string may still have more
 */
export function formatJson(value: unknown, width: number, indent = ''): string {
  const flat = inline(value)
  if (typeof value !== 'object' || value === null || indent.length + flat.length <= width) return flat
  const inner = indent + STEP
  const parts = Array.isArray(value)
    ? value.map((item) => inner + formatJson(item, width, inner))
    : Object.entries(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${formatJson(item, width, inner)}`)
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return parts.length === 0 ? `${open}${close}` : `${open}\n${parts.join(',\n')}\n${indent}${close}`
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const parts = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${inline(item)}`)
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`
}
