import type { Writable } from 'node:stream'

const ENDED = 'The program has ended or closed its stdin, so it takes no more input.'

export interface ByteInput {
  readonly stream: WritableStream<string | Uint8Array>
  /** The program has ended: further writes are refused. */
  end(): void
}

/** A child's stdin. A write resolves when the pipe has taken it, so a writer that waits is as fast as the program. */
export function byteInput(target: Writable): ByteInput {
  target.on('error', () => undefined)
  let controller!: WritableStreamDefaultController
  const stream = new WritableStream<string | Uint8Array>({
    start(given) {
      controller = given
    },
    write: (chunk) =>
      new Promise((resolve, reject) => {
        target.write(chunk, (error) => (error ? reject(new Error(ENDED)) : resolve()))
      }),
    // That nobody waits for the end of input any more is no error.
    close: () => new Promise((resolve) => target.end(() => resolve())),
    abort() {
      target.destroy()
    },
  })
  return {
    stream,
    end() {
      controller.error(new Error(ENDED))
      target.destroy()
    },
  }
}
