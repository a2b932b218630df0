/** Between Node's streams and the web's: `Readable.toWeb` and its kin. */
import type { Readable, Writable } from 'node:stream'

/** The makers of Node's streams, handed in because they gain these methods as they are exported. */
interface Makers {
  readonly Readable: { from(source: AsyncIterable<unknown>, options?: object): Readable }
  readonly Writable: new (options: object) => Writable
}

export function readableToWeb(source: Readable): ReadableStream {
  const chunks = source[Symbol.asyncIterator]() as AsyncIterator<unknown>
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await chunks.next()
        if (done) return controller.close()
        // Node hands out plain bytes here, not Buffers.
        const plain =
          value instanceof Uint8Array ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : value
        controller.enqueue(plain)
      },
      cancel(reason) {
        source.destroy(reason instanceof Error ? reason : undefined)
      },
    },
    { highWaterMark: 0 },
  )
}

export function readableFromWeb({ Readable }: Makers, source: ReadableStream, options?: object): Readable {
  async function* chunks() {
    const reader = source.getReader()
    try {
      for (;;) {
        const { done, value } = await reader.read()
        if (done) return
        yield value as unknown
      }
    } finally {
      await reader.cancel()
    }
  }
  return Readable.from(chunks(), { objectMode: false, ...options })
}

export function writableToWeb(target: Writable): WritableStream {
  return new WritableStream({
    start(controller) {
      target.on('error', (error) => controller.error(error))
    },
    write: (chunk) =>
      new Promise((resolve, reject) => {
        target.write(chunk, (error) => (error ? reject(error) : resolve()))
      }),
    close: () =>
      new Promise((resolve) => {
        target.end(() => resolve())
      }),
    abort(reason) {
      target.destroy(reason instanceof Error ? reason : undefined)
    },
  })
}

export function writableFromWeb({ Writable }: Makers, target: WritableStream, options?: object): Writable {
  const writer = target.getWriter()
  const settle = (promise: Promise<void>, done: (error?: Error | null) => void) => {
    promise.then(
      () => done(),
      (error: Error) => done(error),
    )
  }
  return new Writable({
    ...options,
    write: (chunk: unknown, _: string, done: (error?: Error | null) => void) => settle(writer.write(chunk), done),
    final: (done: (error?: Error | null) => void) => settle(writer.close(), done),
    destroy(error: Error | null, done: (error: Error | null) => void) {
      if (error) settle(writer.abort(error), () => done(error))
      else done(null)
    },
  })
}
