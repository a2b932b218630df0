import type { ServerProcess } from '@/lib/container/types.ts'
import { WireLog } from '@/lib/grader/wire-log.ts'
import { createStore, type Readable } from '../../../store/store.ts'
import type { ProcessRun } from '../process-run.ts'
import { buildRequest } from './build-request.ts'
import { EventSplitter, type ServerSentEvent } from './events.ts'
import type { TypedRequest } from './presets.ts'

/** One request, and what has come of it so far. */
export interface Exchange {
  readonly request: TypedRequest
  readonly status?: number
  readonly statusText?: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: string
  /** Of a `text/event-stream`. */
  readonly events: readonly ServerSentEvent[]
  /** Whether more may come. */
  readonly open: boolean
  /** Why there is no answer, or no whole one: one sentence. */
  readonly failure?: string
}

export interface HttpState {
  readonly exchange?: Exchange
}

export interface HttpClient extends Readable<HttpState> {
  send(request: TypedRequest): Promise<void>
  /** Gives the request up that is under way, as a client that closes the connection. */
  giveUp(): void
}

/** Characters of a body that are kept. */
const MAX_BODY = 200_000

const parses = (text: string) => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Sends requests by hand to the handler that a program exports, and logs the messages in them. */
export function createHttpClient(run: ProcessRun): HttpClient {
  const store = createStore<HttpState>({})
  let current: AbortController | undefined
  /** A log for each start of the program. */
  const logs = new WeakMap<ServerProcess, WireLog>()

  function logOf(process: ServerProcess): WireLog {
    const log = logs.get(process) ?? new WireLog((entry) => run.process() === process && run.log(entry))
    logs.set(process, log)
    return log
  }

  async function send(typed: TypedRequest): Promise<void> {
    current?.abort()
    const process = run.process()
    if (process === undefined) return
    const controller = new AbortController()
    current = controller
    const patch = (change: Partial<Exchange>) => {
      if (current !== controller) return
      store.set(({ exchange }) => (exchange ? { exchange: { ...exchange, ...change } } : {}))
    }
    const log = logOf(process)
    store.set({ exchange: { request: typed, headers: [], body: '', events: [], open: true } })
    try {
      const request = buildRequest(typed, controller.signal)
      if (parses(typed.body)) log.sent(1, JSON.stringify(JSON.parse(typed.body)))
      const response = await process.fetch(request)
      const { status, statusText } = response
      patch({ status, statusText, headers: [...response.headers] })
      await readBody(response, controller.signal, patch, (text) => parses(text) && log.received(1, text))
      patch({ open: false })
    } catch (error) {
      const given = controller.signal.aborted
      const failure = given ? 'You gave this request up.' : error instanceof Error ? error.message : String(error)
      patch({ open: false, failure })
    }
  }

  return { getState: store.getState, subscribe: store.subscribe, send, giveUp: () => current?.abort() }
}

async function readBody(
  response: Response,
  signal: AbortSignal,
  patch: (change: Partial<Exchange>) => void,
  onMessage: (text: string) => void,
): Promise<void> {
  if (response.body === null) return
  const streams = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false
  const splitter = new EventSplitter()
  const reader = response.body.getReader()
  signal.addEventListener('abort', () => void reader.cancel().catch(() => undefined))
  const decoder = new TextDecoder()
  let events: readonly ServerSentEvent[] = []
  let body = ''
  for (;;) {
    const { done, value } = await reader.read()
    signal.throwIfAborted()
    const text = decoder.decode(value, { stream: !done })
    body = (body + text).slice(0, MAX_BODY)
    if (streams) {
      const more = splitter.push(text)
      for (const { data } of more) onMessage(data)
      events = [...events, ...more]
    }
    patch({ body, events })
    if (done) break
  }
  if (!streams) onMessage(body)
}
