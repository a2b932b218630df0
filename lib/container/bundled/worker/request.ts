/**
 * `Request` as Node has it. Browsers drop headers such as `Origin`, `Host` and `Content-Length` from a request that a
 * program makes, and a server that is asked must see them; and not every browser takes or shows a body as a stream.
 */
import { native } from './primordials.ts'

const Native = native.Request

type Init = RequestInit & { readonly duplex?: 'half' }

export class Request extends Native {
  readonly #headers: Headers
  /** Holds the body: every browser's `Response` takes a stream and gives one. */
  readonly #content: Response

  constructor(input: RequestInfo | URL, init: Init = {}) {
    const { body, duplex: _, ...rest } = init
    const from = input instanceof Request ? input : undefined
    super(from ? from.url : input, from ? { method: from.method, signal: from.signal, ...rest } : rest)
    if (body !== undefined && body !== null && (this.method === 'GET' || this.method === 'HEAD')) {
      throw new TypeError('Request with GET/HEAD method cannot have body.')
    }
    this.#content = new Response(body ?? (from && !from.bodyUsed ? from.#content.body : null))
    this.#headers = new Headers(init.headers ?? from?.headers)
    const type = this.#content.headers.get('content-type')
    if (type !== null && !this.#headers.has('content-type')) this.#headers.set('content-type', type)
  }

  override get headers(): Headers {
    return this.#headers
  }

  override get body(): ReadableStream<Uint8Array<ArrayBuffer>> | null {
    return this.#content.body
  }

  override get bodyUsed(): boolean {
    return this.#content.bodyUsed
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    return this.#content.arrayBuffer()
  }

  /** Its type is the request's, as a server reads it. */
  override async blob(): Promise<Blob> {
    return new Blob([await this.#content.arrayBuffer()], { type: this.#headers.get('content-type') ?? '' })
  }

  override async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await this.#content.arrayBuffer())
  }

  override formData(): Promise<FormData> {
    const type = this.#headers.get('content-type')
    return new Response(this.#content.body, type === null ? {} : { headers: { 'content-type': type } }).formData()
  }

  override json(): Promise<unknown> {
    return this.#content.json()
  }

  override text(): Promise<string> {
    return this.#content.text()
  }

  override clone(): Request {
    return new Request(this.url, {
      method: this.method,
      headers: this.#headers,
      signal: this.signal,
      body: this.#content.clone().body,
    })
  }
}
