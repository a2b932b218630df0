/** One HTTP request to a server's fetch handler, and its response: logged, and told as it comes. */
import type { ServerProcess } from '../../container/types.ts'
import type { HttpResponseHead, WireEntry } from '../types.ts'
import type { WireLog } from '../wire-log.ts'
import { EventSplitter, type ServerSentEvent } from './events.ts'
import { buildRequest, type HttpRequest } from './request.ts'

/** Characters of a body that are kept. */
const MAX_BODY = 2_000_000

export interface ExchangeOptions {
  readonly server: Pick<ServerProcess, 'fetch'>
  readonly log: WireLog
  /** Number of the server's process within the log. */
  readonly process: number
  readonly request: HttpRequest
  /** Gives the request up, as a client that closes the connection. */
  readonly signal: AbortSignal
  readonly onSent?: (entry: WireEntry) => void
  /** The server has taken a piece of the request's body. */
  readonly onRead?: () => void
  /** Status and headers are there; the body is still to come. `entry` is the response's, or the first event's. */
  readonly onHead?: (head: HttpResponseHead, entry: WireEntry) => void
  /** All of the body so far, and the events in it when it is a stream of events. */
  readonly onBody?: (body: string, events: readonly ServerSentEvent[]) => void
  /** A body, or the data of an event, has been logged. */
  readonly onEntry?: (entry: WireEntry) => void
}

export function isEventStream(headers: HttpResponseHead['headers']): boolean {
  return headers.some(([name, value]) => name === 'content-type' && /^text\/event-stream\b/i.test(value))
}

/**
 * Resolves when the response has ended.
 * @throws what the host, the body or the signal says, when it does not come to its end
 */
export async function exchange(options: ExchangeOptions): Promise<void> {
  const { server, log, process, request, signal } = options
  const { method, path, headers, body = '' } = request
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body)
  const sent = log.requested(process, text, { type: 'request', method, path, headers })
  options.onSent?.(sent)
  const response = await server.fetch(buildRequest(request, signal, options.onRead))
  const head: HttpResponseHead = {
    type: 'response',
    status: response.status,
    statusText: response.statusText,
    headers: [...response.headers],
  }
  const entry = log.responded(sent, '', head)
  options.onHead?.(head, entry)
  await readBody(response, options, (data, event) => {
    const logged =
      event === 1 ? log.responded(sent, data, head, entry.seq) : log.responded(sent, data, { type: 'event', event })
    options.onEntry?.(logged)
  })
}

/** @param onData gets the whole body as number 1, or the data of each event */
async function readBody(
  { body: stream, headers }: Response,
  { signal, onBody }: ExchangeOptions,
  onData: (data: string, event: number) => void,
): Promise<void> {
  if (stream === null) return
  const splitter = isEventStream([...headers]) ? new EventSplitter() : undefined
  const reader = stream.getReader()
  signal.addEventListener('abort', () => void reader.cancel().catch(() => undefined))
  const decoder = new TextDecoder()
  let events: readonly ServerSentEvent[] = []
  let body = ''
  for (;;) {
    const { done, value } = await reader.read()
    signal.throwIfAborted()
    const text = decoder.decode(value, { stream: !done })
    body = (body + text).slice(0, MAX_BODY)
    const more = splitter?.push(text) ?? []
    events = [...events, ...more]
    onBody?.(body, events)
    for (const [index, { data }] of more.entries()) onData(data, events.length - more.length + index + 1)
    if (done) break
  }
  if (!splitter && body !== '') onData(body, 1)
}
