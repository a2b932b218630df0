import type { HttpHeader } from '../types.ts'

/** Where a fetch handler is asked: no address is behind it, the request goes straight to the handler. */
export const ORIGIN = 'http://localhost:3000'

export interface HttpRequest {
  readonly method: string
  /** Path on the server, with the query. */
  readonly path: string
  readonly headers: readonly HttpHeader[]
  readonly body?: string | Uint8Array<ArrayBuffer>
}

/**
 * A request for `ServerProcess.fetch`, with exactly these headers.
 * @param signal gives the request up
 */
export function buildRequest({ method, path, headers, body }: HttpRequest, signal: AbortSignal): Request {
  const bare = method === 'GET' || method === 'HEAD' || body === undefined || body.length === 0
  const request = new Request(new URL(ORIGIN + path), { method, signal, ...(bare ? {} : { body }) })
  // The browser drops Origin, Host and others from a request of its own. This one never reaches the network, and a
  // server that checks them must see what was meant.
  const given = new Headers(headers.map(([name, value]): [string, string] => [name, value]))
  Object.defineProperty(request, 'headers', { value: given })
  return request
}
