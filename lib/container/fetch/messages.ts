/**
 * How a request travels to a server that runs in another process, and its response back. Every message is plain JSON,
 * so that any channel carries it: Node's IPC, a page's `postMessage`, the launcher's frames. Bytes are base64.
 *
 * A body is sent piece by piece, each piece when the receiver asks for it (`pull`), so neither side ever holds more than
 * it can use. `id` numbers the requests; the direction tells a request's body from its response's.
 */

/** What the one who sends a body says. */
export type BodyMessage =
  | { readonly type: 'chunk'; readonly id: number; readonly data: string }
  | { readonly type: 'end'; readonly id: number }
  /** The body broke off; `message` says why. */
  | { readonly type: 'broken'; readonly id: number; readonly message: string }

/** What the one who receives a body says. */
export type DemandMessage =
  | { readonly type: 'pull'; readonly id: number }
  /** Nobody wants the rest. */
  | { readonly type: 'cancel'; readonly id: number }

/** From the caller to the server. */
export type CallerMessage =
  | {
      readonly type: 'request'
      readonly id: number
      readonly method: string
      readonly url: string
      readonly headers: readonly (readonly [string, string])[]
      readonly body: boolean
    }
  | { readonly type: 'abort'; readonly id: number }
  | BodyMessage
  | DemandMessage

/** From the server to the caller. */
export type ServerMessage =
  | {
      readonly type: 'response'
      readonly id: number
      readonly status: number
      readonly statusText: string
      readonly headers: readonly (readonly [string, string])[]
      readonly body: boolean
    }
  /** The entry module's default export has no `fetch` function. */
  | { readonly type: 'no-handler'; readonly id: number }
  | BodyMessage
  | DemandMessage
