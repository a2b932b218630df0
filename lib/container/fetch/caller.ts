/** The caller's side: turns a `Request` into messages and the answering messages into a `Response`. */
import { ContainerError } from '../types.ts'
import { BodyReceiver, BodySender } from './body.ts'
import type { BodyMessage, CallerMessage, ServerMessage } from './messages.ts'

interface Call {
  readonly resolve: (response: Response) => void
  readonly reject: (error: unknown) => void
  readonly signal: AbortSignal
  readonly onAbort: () => void
  upload?: BodySender
  download?: BodyReceiver
}

export interface FetchCaller {
  /** `ServerProcess.fetch`. */
  fetch(request: Request): Promise<Response>
  receive(message: ServerMessage): void
  /** The process has ended: pending and later calls are refused, open bodies break off. */
  end(): void
}

export const NO_HANDLER =
  'The server has no fetch handler: write `export default { fetch(request) { … } }` in the file that is run.'
const ENDED = 'The server has ended, so it can answer no request: look at what it wrote to stderr.'

/** Statuses that the `Response` constructor takes no body for (Fetch standard, "null body status"). */
const WITHOUT_BODY = new Set([101, 103, 204, 205, 304])

/** @param post hands a message to the process in which the server runs */
export function createFetchCaller(post: (message: CallerMessage) => void): FetchCaller {
  const calls = new Map<number, Call>()
  let last = 0
  let ended = false

  const forget = (id: number) => {
    const call = calls.get(id)
    if (call === undefined) return
    calls.delete(id)
    call.signal.removeEventListener('abort', call.onAbort)
    call.upload?.cancel()
  }

  const fail = (id: number, error: unknown) => {
    const call = calls.get(id)
    call?.reject(error)
    call?.download?.fail(error)
    forget(id)
  }

  return {
    async fetch(request) {
      request.signal.throwIfAborted()
      const body = await bodyOf(request)
      request.signal.throwIfAborted()
      if (ended) throw new ContainerError('fetch', ENDED)
      const id = ++last
      return new Promise<Response>((resolve, reject) => {
        const { signal } = request
        const onAbort = () => {
          post({ type: 'abort', id })
          fail(id, signal.reason)
        }
        signal.addEventListener('abort', onAbort)
        const upload = body === null ? undefined : new BodySender(id, body, post)
        calls.set(id, { resolve, reject, signal, onAbort, upload })
        const { method, url } = request
        post({ type: 'request', id, method, url, headers: [...request.headers], body: upload !== undefined })
      })
    },

    receive(message) {
      const { id } = message
      const call = calls.get(id)
      if (call === undefined) return
      switch (message.type) {
        case 'response': {
          const { status, statusText, headers } = message
          const download = message.body ? new BodyReceiver(id, post, () => forget(id)) : undefined
          call.download = download
          const init = { status, statusText, headers: headers.map(([name, value]): [string, string] => [name, value]) }
          call.resolve(new Response(WITHOUT_BODY.has(status) ? null : (download?.stream ?? null), init))
          if (download === undefined) forget(id)
          break
        }
        case 'no-handler':
          fail(id, new ContainerError('fetch', NO_HANDLER))
          break
        case 'pull':
          void call.upload?.pull()
          break
        case 'cancel':
          call.upload?.cancel()
          break
        default:
          call.download?.take(message satisfies BodyMessage)
      }
    },

    end() {
      ended = true
      for (const id of [...calls.keys()]) fail(id, new ContainerError('fetch', ENDED))
    },
  }
}

/** Firefox has no `request.body` stream: there the body is read whole. */
async function bodyOf(request: Request): Promise<ReadableStream<Uint8Array> | null> {
  if (request.body !== undefined) return request.body
  const bytes = await request.arrayBuffer()
  return bytes.byteLength === 0 ? null : new Blob([bytes]).stream()
}
