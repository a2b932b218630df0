/** `process.stdin`: a readable stream, in use (and so holding the process) exactly while somebody reads it. */
import { Buffer } from './builtins/buffer.ts'
import { Readable } from './builtins/stream.ts'
import { enter, hold, release } from './loop.ts'
import { REPORT_STEP } from '../messages.ts'

export interface Input {
  readonly stream: Readable
  /** More input from the page; null is its end. */
  give(data: string | Uint8Array | null): void
}

/** @param onTaken told now and then how many pieces of input the program has taken so far: each time costs a message */
export function createInput(onTaken: (count: number) => void): Input {
  let queue: (string | Uint8Array | null)[] = []
  let at = 0
  let taken = 0
  /** Characters or bytes of the input taken that the page has not been told of. */
  let unreported = 0
  let reading = false
  let wanted = true
  let held = false

  const updateHold = () => {
    const needed = reading && wanted
    if (needed === held) return
    held = needed
    if (needed) hold()
    else release()
  }

  const setReading = (value: boolean) => {
    reading = value
    updateHold()
  }

  const stream = new Readable({
    highWaterMark: 64 * 1024,
    read() {
      setReading(true)
      pump()
    },
    destroy(error, done) {
      setReading(false)
      done(error)
    },
  })

  const pump = () => {
    while (reading && at < queue.length) {
      const data = queue[at++]
      if (data === null) {
        setReading(false)
        stream.push(null)
        break
      }
      taken++
      unreported += data!.length
      const more = stream.push(
        typeof data === 'string' ? Buffer.from(data!) : Buffer.from(data!.buffer, data!.byteOffset, data!.byteLength),
      )
      if (!more) setReading(false)
    }
    if (at > 0 && at === queue.length) {
      queue = []
      at = 0
    }
    if (unreported < REPORT_STEP) return
    unreported = 0
    onTaken(taken)
  }

  stream.on('pause', () => {
    if (!reading) return
    // As Node does for pipes: nothing is read, so nothing holds the process, until somebody resumes.
    setReading(false)
    const state = (stream as unknown as { _readableState: { reading: boolean } })._readableState
    state.reading = false
  })

  return {
    stream: Object.assign(stream, {
      fd: 0,
      ref() {
        wanted = true
        updateHold()
        return stream
      },
      unref() {
        wanted = false
        updateHold()
        return stream
      },
    }),
    give(data) {
      queue.push(data)
      if (reading) enter(pump)
    },
  }
}
