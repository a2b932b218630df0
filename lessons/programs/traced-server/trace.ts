import { randomBytes } from 'node:crypto'

/** Where a span stands in a trace: the two ids of the W3C `traceparent` format. */
export interface Span {
  traceId: string
  spanId: string
  parentId?: string
  sampled: boolean
}

const format = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})$/

/** A span below the one that the caller names. What is not a valid `traceparent` starts a new trace. */
export function spanBelow(traceparent: unknown): Span {
  const [, traceId, parentId, flags] = (typeof traceparent === 'string' && format.exec(traceparent)) || []
  const spanId = randomBytes(8).toString('hex')
  if (!traceId || !parentId || !flags) return { traceId: randomBytes(16).toString('hex'), spanId, sampled: true }
  return { traceId, spanId, parentId, sampled: (parseInt(flags, 16) & 1) === 1 }
}

/** The `traceparent` to send on, in an HTTP header or in the `_meta` of the next MCP request. */
export function traceparentOf({ traceId, spanId, sampled }: Span): string {
  return `00-${traceId}-${spanId}-${sampled ? '01' : '00'}`
}
