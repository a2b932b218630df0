/** One exchange from the client's side: what it waits for, for how long, and what it has by then. */
import { afterIo } from '../../container/after-io.ts'
import type { HttpResponseHead, WireEntry } from '../types.ts'
import type { HttpExchange } from './check.ts'
import { isEventStream, type ExchangeOptions } from './exchange.ts'

type Listeners = Required<Pick<ExchangeOptions, 'onSent' | 'onRead' | 'onHead' | 'onBody' | 'onEntry'>>

export interface PendingOptions {
  /** Milliseconds from the request, or from when the server last took a piece of its body: sending is not its affair. */
  readonly limitMs: number
  /** Makes of a silence what the exchange fails with. `head` is there when the response had begun. */
  onSilence(request: WireEntry, head: HttpResponseHead | undefined, since: number): unknown
  /** A response, or a part of one, has come. */
  onSign(): void
}

export class Pending {
  readonly done: Promise<HttpExchange>
  readonly listeners: Listeners = {
    onSent: (entry) => (this.#request = entry),
    onRead: () => this.#wait(),
    onHead: (head, entry) => {
      this.#options.onSign()
      this.#head = head
      this.#entry = entry
      // Nothing was asked that a stream could answer: there may be no end to it.
      if (isEventStream(head.headers) && this.#request?.kind !== 'request') this.settle()
    },
    onBody: (body) => (this.#body = body),
    onEntry: (entry) => {
      this.#options.onSign()
      this.#received.push(entry)
      const isAnswer = entry.kind === 'result' || entry.kind === 'error'
      if (isAnswer && entry.answers === this.#request?.seq) this.settle()
    },
  }
  readonly #options: PendingOptions
  readonly #received: WireEntry[] = []
  #resolve!: (exchange: HttpExchange) => void
  #reject!: (reason: unknown) => void
  #timer: ReturnType<typeof setTimeout> | undefined
  #over = false
  #request: WireEntry | undefined
  #head: HttpResponseHead | undefined
  #entry: WireEntry | undefined
  #body = ''

  constructor(options: PendingOptions) {
    this.#options = options
    this.done = new Promise((resolve, reject) => {
      this.#resolve = resolve
      this.#reject = reject
    })
    this.#wait()
  }

  get request(): WireEntry | undefined {
    return this.#request
  }

  /** What was asked is there, or the response has ended. */
  settle(): void {
    const { status, headers } = this.#head ?? { status: 0, headers: [] }
    if (!this.#end() || !this.#request || !this.#entry) return
    this.#resolve({
      status,
      headers: new Headers(headers.map(([name, value]): [string, string] => [name, value])),
      body: this.#body,
      request: this.#request,
      entry: this.#received[0] ?? this.#entry,
      received: this.#received,
    })
  }

  fail(reason: unknown): void {
    if (this.#end()) this.#reject(reason)
  }

  /** Whether it had not ended before. */
  #end(): boolean {
    clearTimeout(this.#timer)
    const first = !this.#over
    this.#over = true
    return first
  }

  #wait(): void {
    if (this.#over) return
    clearTimeout(this.#timer)
    const since = performance.now()
    const giveUp = () => {
      if (this.#timer !== timer || this.#over || !this.#request) return
      this.fail(this.#options.onSilence(this.#request, this.#head, since))
    }
    const timer = setTimeout(() => afterIo(giveUp), this.#options.limitMs)
    this.#timer = timer
  }
}
