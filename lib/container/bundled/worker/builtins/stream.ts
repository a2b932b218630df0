/** `node:stream`: the `readable-stream` package, which is Node's own code, with the bridges to web streams that it lacks. */
import stream from 'readable-stream'
import { readableFromWeb, readableToWeb, writableFromWeb, writableToWeb } from '../stream-bridge.ts'

/** Node 20 has `compose` and `destroy`; its declarations leave them out. */
type NodeStream = typeof import('node:stream') & {
  readonly compose: (...streams: unknown[]) => import('node:stream').Duplex
  readonly destroy: (stream: import('node:stream').Stream, error?: Error) => void
}
const own = stream as unknown as NodeStream

export const { Readable, Writable, Duplex, Transform, PassThrough, Stream } = own
export const { addAbortSignal, compose, destroy, finished, pipeline, promises } = own
export type Readable = import('node:stream').Readable
export type Writable = import('node:stream').Writable
export default own.Stream

const makers = { Readable, Writable }
Object.assign(Readable, {
  toWeb: readableToWeb,
  fromWeb: (source: ReadableStream, options?: object) => readableFromWeb(makers, source, options),
})
Object.assign(Writable, {
  toWeb: writableToWeb,
  fromWeb: (target: WritableStream, options?: object) => writableFromWeb(makers, target, options),
})
