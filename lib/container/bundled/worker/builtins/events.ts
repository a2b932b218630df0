/** `node:events`: the `events` package and the static methods that Node has gained since it was made. */
import EventEmitter from 'events'
import { abortError, nodeError } from '../errors.ts'
import type { EventEmitter as Emitter } from 'node:events'

type Base = typeof EventEmitter
interface WaitOptions {
  readonly signal?: AbortSignal
  readonly close?: readonly string[]
}

export const errorMonitor = Symbol.for('events.errorMonitor')
export const captureRejectionSymbol = Symbol.for('nodejs.rejection')
export const captureRejections = false

const { emit } = EventEmitter.prototype
EventEmitter.prototype.emit = function (this: Emitter, name: string | symbol, ...args: unknown[]) {
  if (name === 'error' && this.listenerCount(errorMonitor) > 0) emit.call(this, errorMonitor, ...args)
  if (name === 'error' && this.listenerCount('error') === 0 && !(args[0] instanceof Error)) {
    const error = new Error(`Unhandled error. (${typeof args[0] === 'string' ? `'${args[0]}'` : String(args[0])})`)
    throw Object.assign(nodeError(error, 'ERR_UNHANDLED_ERROR'), { context: args[0] as unknown })
  }
  return emit.call(this, name, ...args)
}

function isEmitter(target: unknown): target is Emitter {
  return typeof (target as Emitter).on === 'function'
}

function add(target: Emitter | EventTarget, name: string | symbol, listener: (...args: unknown[]) => void): () => void {
  if (isEmitter(target)) {
    target.on(name, listener)
    return () => target.removeListener(name, listener)
  }
  target.addEventListener(String(name), listener)
  return () => {
    target.removeEventListener(String(name), listener)
  }
}

export function once(
  target: Emitter | EventTarget,
  name: string | symbol,
  { signal }: WaitOptions = {},
): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(abortError(signal))
    const removers: (() => void)[] = []
    const settle = (finish: () => void) => {
      for (const remove of removers) remove()
      finish()
    }
    removers.push(add(target, name, (...args) => settle(() => resolve(args))))
    if (name !== 'error' && isEmitter(target)) {
      removers.push(add(target, 'error', (error) => settle(() => reject(error as Error))))
    }
    if (signal) removers.push(add(signal, 'abort', () => settle(() => reject(abortError(signal)))))
  })
}

export async function* on(
  target: Emitter | EventTarget,
  name: string | symbol,
  { signal, close = [] }: WaitOptions = {},
): AsyncGenerator<unknown[], void> {
  if (signal?.aborted) throw abortError(signal)
  const events: unknown[][] = []
  let failure: { error: unknown } | undefined
  let closed = false
  let wake: () => void = () => undefined
  const removers = [
    add(target, name, (...args) => {
      events.push(args)
      wake()
    }),
    ...close.map((closing) =>
      add(target, closing, () => {
        closed = true
        wake()
      }),
    ),
  ]
  const fail = (error: unknown) => {
    failure = { error }
    wake()
  }
  if (name !== 'error' && isEmitter(target)) removers.push(add(target, 'error', fail))
  if (signal) removers.push(add(signal, 'abort', () => fail(abortError(signal))))
  try {
    for (;;) {
      const next = events.shift()
      if (next) yield next
      else if (failure) throw failure.error
      else if (closed) return
      else {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    }
  } finally {
    for (const remove of removers) remove()
  }
}

export function getEventListeners(target: Emitter, name: string | symbol): unknown[] {
  return isEmitter(target) ? target.listeners(name) : []
}

export function getMaxListeners(target: Emitter): number {
  return isEmitter(target) ? target.getMaxListeners() : 0
}

export function setMaxListeners(count: number, ...targets: Emitter[]): void {
  if (targets.length === 0) EventEmitter.defaultMaxListeners = count
  for (const target of targets) if (isEmitter(target)) target.setMaxListeners(count)
}

export function addAbortListener(signal: AbortSignal, listener: (event: Event) => void): Disposable {
  signal.addEventListener('abort', listener, { once: true })
  return { [Symbol.dispose]: () => signal.removeEventListener('abort', listener) }
}

Object.assign(EventEmitter as Base, {
  addAbortListener,
  captureRejectionSymbol,
  captureRejections,
  errorMonitor,
  getEventListeners,
  getMaxListeners,
  on,
  once,
  setMaxListeners,
})

export { EventEmitter }
export const defaultMaxListeners = EventEmitter.defaultMaxListeners
export default EventEmitter
