/**
 * `Request` as Node has it: browsers drop headers such as `Origin`, `Host` and `Content-Length` from a request that a
 * program makes, and a server that is asked must see them.
 */
import { native } from './primordials.ts'

const Native = native.Request

export class Request extends Native {
  readonly #headers: Headers

  constructor(input: RequestInfo | URL, init?: RequestInit) {
    super(input, init)
    const given = init?.headers ?? (input instanceof Native ? input.headers : undefined)
    this.#headers = new Headers(given)
    // The native object adds what follows from the body, a `Content-Type` say.
    for (const [name, value] of super.headers) if (!this.#headers.has(name)) this.#headers.set(name, value)
  }

  override get headers(): Headers {
    return this.#headers
  }

  override clone(): Request {
    return new Request(super.clone(), { headers: this.#headers })
  }
}
