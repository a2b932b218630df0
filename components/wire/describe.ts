import type { WireEntry } from '@/lib/grader/types.ts'

type Message = Record<string, unknown>

const isObject = (value: unknown): value is Message =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function idOf(entry: WireEntry): string | undefined {
  return isObject(entry.message) && 'id' in entry.message ? JSON.stringify(entry.message['id']) : undefined
}

/**
 * What an entry is, in a few words: "tools/call calculate", "error -32601", "not a message"; over HTTP with what carried it
 * before it: "POST /mcp tools/list", "200 result", "405".
 */
export function labelOf(entry: WireEntry): string {
  const carrier = carrierOf(entry)
  if (entry.kind === 'http') return carrier ?? ''
  return carrier ? `${carrier} ${messageLabel(entry)}` : messageLabel(entry)
}

function carrierOf({ http, kind }: WireEntry): string | undefined {
  if (!http) return undefined
  if (http.type === 'request') return `${http.method} ${http.path}`
  if (http.type === 'event') return `event ${http.event}`
  return kind === 'http' ? `${http.status} ${http.statusText}`.trim() : String(http.status)
}

/** What HTTP puts around a body, as it would be written: first line, headers. Empty on stdio. */
export function headOf({ http }: WireEntry): string {
  if (!http || http.type === 'event') return ''
  const first = http.type === 'request' ? `${http.method} ${http.path}` : `${http.status} ${http.statusText}`.trim()
  return [first, ...http.headers.map(([name, value]) => `${name}: ${value}`)].join('\n')
}

/** An answer that a client takes for a failure. */
export function isRefusal(entry: WireEntry): boolean {
  const refused = entry.http?.type === 'response' && entry.http.status >= 400
  return entry.kind === 'error' || refused || isToolError(entry)
}

function messageLabel(entry: WireEntry): string {
  const { message, method, kind } = entry
  if (method) {
    const params = isObject(message) ? message['params'] : undefined
    const about = isObject(params) ? (params['name'] ?? params['uri']) : undefined
    return typeof about === 'string' ? `${method} ${cut(about, 60)}` : method
  }
  if (kind === 'error' && isObject(message) && isObject(message['error']))
    return `error ${String(message['error']['code'])}`
  if (kind === 'result') return isToolError(entry) ? 'result (isError)' : 'result'
  return 'not a message'
}

/** A tool's refusal: a result to the protocol, a failure to the model. */
export function isToolError({ message }: WireEntry): boolean {
  return isObject(message) && isObject(message['result']) && message['result']['isError'] === true
}

/** What an answer says, for a line that has room for some words of it. */
export function gistOf(entry: WireEntry): string {
  const { message, text } = entry
  if (!isObject(message)) return cut(text, 120)
  if (isObject(message['error'])) return cut(String(message['error']['message'] ?? ''), 120)
  const result = message['result']
  if (isObject(result) && Array.isArray(result['content'])) {
    const first: unknown = result['content'][0]
    if (isObject(first) && typeof first['text'] === 'string') return cut(first['text'], 120)
  }
  const body = result ?? message['params']
  if (body === undefined) return ''
  // A huge message is not written out again for the sake of its first words.
  return cut(text.length < 10_000 ? JSON.stringify(body) : text, 120)
}

/** One line, at most `limit` characters. */
export function cut(text: string, limit: number): string {
  const line = text
    .slice(0, limit * 2)
    .replace(/\s+/g, ' ')
    .trim()
  return line.length <= limit ? line : `${line.slice(0, limit - 1)}…`
}

/** Seconds since the run began. */
export function clock(ms: number): string {
  return `${(ms / 1000).toFixed(3)} s`
}

/** The whole message for reading: pretty JSON, or the line as it came. */
export function pretty(entry: WireEntry): string {
  return entry.message === undefined ? entry.text : JSON.stringify(entry.message, null, 2)
}
