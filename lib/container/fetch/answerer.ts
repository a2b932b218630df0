/** The server's side: calls the handler with a `Request` made from messages and sends its `Response` back in messages. */
import { BodyReceiver, BodySender } from './body.ts'
import type { BodyMessage, CallerMessage, ServerMessage } from './messages.ts'

export type FetchHandler = (request: Request) => Response | Promise<Response>

interface Exchange {
  readonly abort: AbortController
  upload?: BodyReceiver
  download?: BodySender
}

export interface FetchAnswerer {
  /**
   * Says what the entry module exports; until then requests wait. `handler` is null when its default export has no
   * `fetch` function.
   */
  serve(handler: FetchHandler | null): void
  receive(message: CallerMessage): void
}

/**
 * @param post hands a message to the caller
 * @param report told what the handler threw; the caller gets status 500, as from any platform that runs such handlers
 */
export function createFetchAnswerer(
  post: (message: ServerMessage) => void,
  report: (error: unknown) => void,
): FetchAnswerer {
  const exchanges = new Map<number, Exchange>()
  const waiting: CallerMessage[] = []
  let handler: FetchHandler | null | undefined

  const respond = (id: number, exchange: Exchange, response: Response) => {
    if (exchange.abort.signal.aborted) return
    const { status, statusText, body } = response
    exchange.download = body === null ? undefined : new BodySender(id, body, post)
    post({ type: 'response', id, status, statusText, headers: [...response.headers], body: body !== null })
    if (body === null) exchanges.delete(id)
  }

  const begin = async (message: Extract<CallerMessage, { type: 'request' }>) => {
    const { id, method, url } = message
    if (!handler) return post({ type: 'no-handler', id })
    const exchange: Exchange = { abort: new AbortController() }
    exchanges.set(id, exchange)
    try {
      if (message.body) exchange.upload = new BodyReceiver(id, post, () => undefined)
      const init: RequestInit & { duplex: 'half' } = {
        method,
        headers: message.headers.map(([name, value]): [string, string] => [name, value]),
        body: exchange.upload?.stream ?? null,
        signal: exchange.abort.signal,
        duplex: 'half',
      }
      const response: unknown = await handler(new Request(url, init))
      if (!(response instanceof Response)) {
        throw new TypeError(`The fetch handler must return a Response; it returned ${describe(response)}.`)
      }
      respond(id, exchange, response)
    } catch (error) {
      if (exchange.abort.signal.aborted) return
      report(error)
      respond(id, exchange, new Response('Internal Server Error', { status: 500 }))
    }
  }

  const receive = (message: CallerMessage) => {
    if (handler === undefined) return void waiting.push(message)
    if (message.type === 'request') return void begin(message)
    const exchange = exchanges.get(message.id)
    if (exchange === undefined) return
    switch (message.type) {
      case 'abort': {
        exchanges.delete(message.id)
        const reason = new DOMException('The caller gave the request up.', 'AbortError')
        exchange.abort.abort(reason)
        exchange.upload?.fail(reason)
        exchange.download?.cancel()
        break
      }
      case 'pull':
        void exchange.download?.pull().then((more) => more || exchanges.delete(message.id))
        break
      case 'cancel':
        exchange.download?.cancel()
        exchanges.delete(message.id)
        break
      default:
        exchange.upload?.take(message satisfies BodyMessage)
    }
  }

  return {
    receive,
    serve(given) {
      handler = given
      for (const message of waiting.splice(0)) receive(message)
    },
  }
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return String(value)
  return typeof value === 'object' ? `an object (${value.constructor?.name ?? 'no class'})` : `a ${typeof value}`
}
