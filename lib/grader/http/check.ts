/** The vocabulary of checks that speak HTTP, beside that of `check.ts`. */
import type { Messenger, Reply, RequestOptions } from '../check.ts'
import type { WireEntry } from '../types.ts'

/** A request; what is not given is as a well-behaved client has it. */
export interface HttpSend {
  /** `POST` when absent. */
  readonly method?: string
  /** `/mcp` when absent. */
  readonly path?: string
  /** Set over the usual ones (`HttpConnection.send`); null leaves one out. Names in lower case. */
  readonly headers?: Readonly<Record<string, string | null>>
  /** A JSON-RPC message as the body; a POST without `message` and `body` is `tools/list`. */
  readonly message?: unknown
  /** A body that is sent as it is. */
  readonly body?: string | Uint8Array<ArrayBuffer>
  /** Milliseconds after which "no answer" is a failure; the run's limit when absent. */
  readonly timeoutMs?: number
}

/** A request and its response, as far as it had come when it said what was asked. */
export interface HttpExchange {
  readonly status: number
  readonly headers: Headers
  /** The body so far; of a stream of events, its text. */
  readonly body: string
  readonly request: WireEntry
  /** The response, or the first event of its stream. */
  readonly entry: WireEntry
  /** What came in the body, or in the events, message by message. */
  readonly received: readonly WireEntry[]
}

export interface HttpReply extends Reply {
  readonly exchange: HttpExchange
}

/** One server process that exports a fetch handler. Each request is a client of its own. */
export interface HttpConnection extends Messenger {
  /**
   * Sends one request and waits for its response: for the answer to the message in it, else for the end of the body; of a
   * stream of events that nothing is to come on, for its headers. Unless said otherwise it is a POST to `/mcp` with
   * `Host`, `Accept`, `Content-Type`, `Content-Length`, `MCP-Protocol-Version` and the headers of the exercise's setup. Fails the
   * check when nothing comes in time or the server ends first.
   */
  send(request?: HttpSend): Promise<HttpExchange>
  /** Fails the check as well when the response carries no answer under the request's id, or a result as a refusal. */
  request(method: string, params?: unknown, options?: RequestOptions): Promise<HttpReply>
  callTool(name: string, args?: Record<string, unknown>, options?: RequestOptions): Promise<HttpReply>
  /** Headers of the exercise's setup: what a client that knows as much sends with every request. */
  readonly headers: Readonly<Record<string, string>>
  /** What came of the `initialize` with which the connection was opened; undefined when it was opened without. */
  readonly opening: HttpExchange | undefined
}
