/** The two ends of a body that travels in messages. */
import { fromBase64, toBase64 } from '../webcontainer/base64.ts'
import type { BodyMessage, DemandMessage } from './messages.ts'

/** Bytes of one `chunk` message: larger pieces are cut, so that other messages get through in between. */
const MAX_CHUNK = 64 * 1024

/** Sends a stream's bytes, one piece for each `pull`. */
export class BodySender {
  readonly #id: number
  readonly #post: (message: BodyMessage) => void
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>
  #rest = new Uint8Array()
  #ended = false

  constructor(id: number, body: ReadableStream<Uint8Array>, post: (message: BodyMessage) => void) {
    this.#id = id
    this.#post = post
    this.#reader = body.getReader()
  }

  /** Resolves to whether there may be more. */
  async pull(): Promise<boolean> {
    const id = this.#id
    try {
      while (this.#rest.length === 0) {
        const { done, value } = await this.#reader.read()
        if (this.#ended) return false
        if (done) {
          this.#post({ type: 'end', id })
          return false
        }
        this.#rest = new Uint8Array(value)
      }
    } catch (error) {
      if (!this.#ended)
        this.#post({ type: 'broken', id, message: error instanceof Error ? error.message : String(error) })
      return false
    }
    this.#post({ type: 'chunk', id, data: toBase64(this.#rest.subarray(0, MAX_CHUNK)) })
    this.#rest = this.#rest.subarray(MAX_CHUNK)
    return true
  }

  cancel(): void {
    this.#ended = true
    this.#reader.cancel().catch(() => undefined)
  }
}

/** The stream that comes out at the other end. */
export class BodyReceiver {
  readonly stream: ReadableStream<Uint8Array<ArrayBuffer>>
  #controller!: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>
  #arrived: (() => void) | undefined
  #open = true

  /** @param onClose called once, when nothing more will come or be asked for */
  constructor(
    id: number,
    post: (message: DemandMessage) => void,
    readonly onClose: () => void,
  ) {
    this.stream = new ReadableStream<Uint8Array<ArrayBuffer>>(
      {
        start: (controller) => {
          this.#controller = controller
        },
        pull: () =>
          new Promise((resolve) => {
            this.#arrived = resolve
            post({ type: 'pull', id })
          }),
        cancel: () => {
          post({ type: 'cancel', id })
          this.#close()
        },
      },
      { highWaterMark: 0 },
    )
  }

  take(message: BodyMessage): void {
    if (!this.#open) return
    if (message.type === 'chunk') this.#controller.enqueue(new Uint8Array(fromBase64(message.data)))
    else if (message.type === 'end') {
      this.#controller.close()
      this.#close()
    } else this.fail(new TypeError(message.message))
    this.#arrived?.()
  }

  /** Whoever reads the stream gets this error. */
  fail(error: unknown): void {
    if (!this.#open) return
    this.#controller.error(error)
    this.#arrived?.()
    this.#close()
  }

  #close(): void {
    if (!this.#open) return
    this.#open = false
    this.onClose()
  }
}
