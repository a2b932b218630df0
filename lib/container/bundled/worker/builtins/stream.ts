import stream from 'readable-stream'

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
