/** `process.stdout` and `process.stderr`: writable streams whose far end is the page. */
import { Buffer } from './builtins/buffer.ts'
import { Writable } from './builtins/stream.ts'
import { enter, hold, release } from './loop.ts'
import { weight } from '../messages.ts'
import { TextJoiner } from './text-encoder.ts'

/** Weight of the output that may be on its way before a write's callback has to wait for the page. */
const WINDOW = 256 * 1024

export interface Output {
  readonly stream: Writable
  /** The page has passed on output of that weight. */
  taken(weight: number): void
  /** Sends all that was written, whether the page keeps up or not: the process is about to end. */
  flush(): void
}

export function createOutput(fd: 1 | 2, send: (text: string) => void): Output {
  const joiner = new TextJoiner()
  let outstanding = 0
  let flushing = false
  let waiting: (() => void) | undefined

  const pass = (text: string) => {
    if (text === '') return
    outstanding += weight(text)
    send(text)
  }

  const stream = new Writable({
    decodeStrings: false,
    write(chunk: string | Uint8Array, encoding: string, done: () => void) {
      if (typeof chunk !== 'string') pass(joiner.bytes(chunk))
      else if (/^utf-?8$/i.test(encoding)) pass(joiner.text(chunk))
      else pass(joiner.bytes(Buffer.from(chunk, encoding as BufferEncoding)))
      if (outstanding <= WINDOW || flushing) return done()
      hold()
      waiting = done
    },
  })
  // Node never closes them: whoever calls destroy() only stops writing.
  stream._destroy = (error, done) => done(error)

  const resume = () => {
    const done = waiting
    waiting = undefined
    if (!done) return
    release()
    done()
  }

  return {
    stream: Object.assign(stream, { fd, _type: 'pipe', _isStdio: true }),
    taken(passed) {
      outstanding -= passed
      if (waiting && outstanding <= WINDOW) enter(resume)
    },
    flush() {
      flushing = true
      // While `waiting` is set, what was written later lies in the stream's own buffer; going on empties it.
      resume()
      pass(joiner.end())
    },
  }
}
