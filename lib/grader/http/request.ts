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

/** Bytes of a body that are sent at a time. */
const PIECE = 64 * 1024

/**
 * A request for `ServerProcess.fetch`, with exactly these headers.
 * @param signal gives the request up
 * @param onRead called when the server takes a piece of the body, and once more at its end
 */
export function buildRequest(
  { method, path, headers, body }: HttpRequest,
  signal: AbortSignal,
  onRead: () => void = () => undefined,
): Request {
  const bare = method === 'GET' || method === 'HEAD' || body === undefined || body.length === 0
  const request = new Request(new URL(ORIGIN + path), { method, signal, ...(bare ? {} : { body }) })
  // The browser drops Origin, Host and others from a request of its own. This one never reaches the network, and a
  // server that checks them must see what was meant.
  const given = new Headers(headers.map(([name, value]): [string, string] => [name, value]))
  Object.defineProperty(request, 'headers', { value: given })
  // Some browsers do not show the body of a request as a stream, and none tells how far it has been read.
  if (!bare) Object.defineProperty(request, 'body', { value: inPieces(body, onRead) })
  return request
}

function inPieces(body: string | Uint8Array<ArrayBuffer>, onRead: () => void): ReadableStream<Uint8Array<ArrayBuffer>> {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  let at = 0
  const pull = (controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>) => {
    onRead()
    if (at >= bytes.length) return controller.close()
    controller.enqueue(bytes.slice(at, (at += PIECE)))
  }
  return new ReadableStream({ pull }, { highWaterMark: 0 })
}
