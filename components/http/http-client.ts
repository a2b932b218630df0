import type { ServerProcess } from '@/lib/container/types.ts'
import type { ServerSentEvent } from '@/lib/grader/http/events.ts'
import { exchange } from '@/lib/grader/http/exchange.ts'
import { WireLog } from '@/lib/grader/wire-log.ts'
import type { ProcessRun } from '../run/process-run.ts'
import { createStore, type Readable } from '../store/store.ts'
import { readTyped } from './read-typed.ts'
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

/** Sends requests by hand to the handler that a program exports, and logs what goes to and fro. */
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
    store.set({ exchange: { request: typed, headers: [], body: '', events: [], open: true } })
    try {
      await exchange({
        server: process,
        log: logOf(process),
        process: 1,
        request: readTyped(typed),
        signal: controller.signal,
        onHead: ({ status, statusText, headers }) => patch({ status, statusText, headers }),
        onBody: (body, events) => patch({ body, events }),
      })
      patch({ open: false })
    } catch (error) {
      const given = controller.signal.aborted
      const failure = given ? 'You gave this request up.' : error instanceof Error ? error.message : String(error)
      patch({ open: false, failure })
    }
  }

  return { getState: store.getState, subscribe: store.subscribe, send, giveUp: () => current?.abort() }
}
