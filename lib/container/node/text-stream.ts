import type { Readable } from 'node:stream'

/** Characters that wait for a reader before the program has to wait too. */
const HIGH_WATER_MARK = 256 * 1024

export interface TextOutput {
  readonly stream: ReadableStream<string>
  /** From now on takes everything, reader or no reader: what a program wrote before its end must not be lost. */
  drain(): void
}

/** A child's output as text: UTF-8 across chunks, byte-order marks kept, the child held up when nobody reads. */
export function textOutput(source: Readable): TextOutput {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let draining = false
  let cancelled = false
  const stream = new ReadableStream<string>(
    {
      start(controller) {
        const push = (text: string) => {
          if (text === '' || cancelled) return
          controller.enqueue(text)
          if (!draining && (controller.desiredSize ?? 0) <= 0) source.pause()
        }
        source.on('data', (chunk: Buffer) => push(decoder.decode(chunk, { stream: true })))
        source.on('error', () => undefined)
        source.once('close', () => {
          push(decoder.decode())
          if (!cancelled) controller.close()
        })
      },
      pull() {
        source.resume()
      },
      cancel() {
        // Read on and drop: a closed pipe would kill the program.
        cancelled = true
        source.resume()
      },
    },
    { highWaterMark: HIGH_WATER_MARK, size: (text) => text.length },
  )
  return {
    stream,
    drain() {
      draining = true
      source.resume()
    },
  }
}
