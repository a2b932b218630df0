/** The page's ends of a program's standard streams. */
import { REPORT_STEP, weight } from './messages.ts'
import type { HostMessage } from './messages.ts'

/** Characters or bytes of input on their way before a write has to wait for the program. */
const INPUT_WINDOW = 256 * 1024
/** Weight of the output that waits for a reader before the program is no longer asked for more. */
const OUTPUT_WINDOW = 256 * 1024

const ENDED = 'The program has ended, so it takes no more input.'

type Post = (message: HostMessage) => void

export interface Input {
  readonly stream: WritableStream<string | Uint8Array>
  /** The program has taken so many pieces in all. */
  taken(count: number): void
  end(): void
}

export function createInput(post: Post): Input {
  const sizes: number[] = []
  let first = 0
  let outstanding = 0
  let ended = false
  let proceed: (() => void) | undefined
  let controller!: WritableStreamDefaultController

  const wake = () => {
    proceed?.()
    proceed = undefined
  }
  const stream = new WritableStream<string | Uint8Array>({
    start(given) {
      controller = given
    },
    async write(chunk) {
      // A view would take its whole buffer along.
      const data = typeof chunk === 'string' ? chunk : chunk.slice()
      if (data.length === 0) return
      sizes.push(data.length)
      outstanding += data.length
      post({ type: 'stdin', data })
      if (outstanding <= INPUT_WINDOW) return
      await new Promise<void>((resolve) => {
        proceed = resolve
      })
      if (ended) throw new Error(ENDED)
    },
    close: () => post({ type: 'stdin-end' }),
    abort: () => post({ type: 'stdin-end' }),
  })

  return {
    stream,
    taken(count) {
      for (; first < count; first++) {
        outstanding -= sizes[first] ?? 0
        sizes[first] = 0
      }
      if (outstanding <= INPUT_WINDOW) wake()
    },
    end() {
      ended = true
      controller.error(new Error(ENDED))
      wake()
    },
  }
}

export interface Output {
  readonly stream: ReadableStream<string>
  give(text: string): void
  end(): void
}

export function createOutput(fd: 1 | 2, post: Post): Output {
  let controller!: ReadableStreamDefaultController<string>
  let unreported = 0
  let open = true

  const report = () => {
    if (unreported < REPORT_STEP) return
    post({ type: 'taken', fd, weight: unreported })
    unreported = 0
  }
  const stream = new ReadableStream<string>(
    {
      start(given) {
        controller = given
      },
      pull: report,
      cancel() {
        // Output that nobody wants is dropped; it must not hold the program up.
        open = false
        report()
      },
    },
    { highWaterMark: OUTPUT_WINDOW, size: weight },
  )

  return {
    stream,
    give(text) {
      unreported += weight(text)
      if (open) controller.enqueue(text)
      if (!open || (controller.desiredSize ?? 0) > 0) report()
    },
    end() {
      if (open) controller.close()
      open = false
    },
  }
}
