/** `node:util`. */
import { parseArgs } from '@pkgjs/parseargs'
import { isDeepEqual, isDeepStrictEqual } from 'assert/build/internal/util/comparisons.js'
import { formatWithOptions, format, inspect, stripVTControlCharacters } from '../inspect.ts'
import { abortError, nodeError } from '../errors.ts'
import { process } from '../library-process.ts'
import { customPromisify } from '../timers.ts'
import { styleText } from '../style-text.ts'
import * as types from './util-types.ts'

type AnyFunction = (...args: never[]) => unknown
type Callback = (error: unknown, value?: unknown) => void

/** Turns a function whose last argument is a callback into one that returns a promise. */
export function promisify(original: AnyFunction): AnyFunction {
  if (typeof original !== 'function') {
    throw nodeError(new TypeError('The "original" argument must be of type function.'), 'ERR_INVALID_ARG_TYPE')
  }
  const custom = (original as unknown as Record<symbol, AnyFunction | undefined>)[customPromisify]
  if (custom) return custom
  const promised = function (this: unknown, ...args: unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const callback: Callback = (error, value) => {
        if (error) reject(error as Error)
        else resolve(value)
      }
      Reflect.apply(original, this, [...args, callback])
    })
  }
  return Object.setPrototypeOf(promised, Object.getPrototypeOf(original) as object) as AnyFunction
}
promisify.custom = customPromisify

/** The other way round. */
export function callbackify(original: (...args: unknown[]) => Promise<unknown>): (...args: unknown[]) => void {
  return function (this: unknown, ...args: unknown[]) {
    const callback = args.pop() as Callback
    Reflect.apply(original, this, args).then(
      (value) => process.nextTick(() => callback(null, value)),
      (reason: unknown) =>
        process.nextTick(() =>
          callback(
            reason ?? nodeError(new Error('Promise was rejected with a falsy value'), 'ERR_FALSY_VALUE_REJECTION'),
          ),
        ),
    )
  }
}

export function deprecate<F extends AnyFunction>(method: F, message: string, code?: string): F {
  let warned = false
  const wrapped = function (this: unknown, ...args: unknown[]): unknown {
    if (!warned) globalThis.process.emitWarning(message, 'DeprecationWarning', code ?? '')
    warned = true
    return Reflect.apply(method, this, args)
  }
  return wrapped as unknown as F
}

export function debuglog(section: string): ((...args: unknown[]) => void) & { enabled: boolean } {
  const enabled = new RegExp(`(^|,)${section}(,|$)`, 'i').test(globalThis.process.env.NODE_DEBUG ?? '')
  const write = (...args: unknown[]) => {
    if (enabled)
      globalThis.process.stderr.write(`${section.toUpperCase()} ${globalThis.process.pid}: ${format(...args)}\n`)
  }
  return Object.assign(write, { enabled })
}

export function inherits(constructor: { prototype: object; super_?: unknown }, parent: { prototype: object }): void {
  Object.defineProperty(constructor, 'super_', { value: parent, writable: true, configurable: true })
  Object.setPrototypeOf(constructor.prototype, parent.prototype)
}

/** A promise that is fulfilled when the signal fires. */
export function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

export const toUSVString = (text: unknown) => new TextDecoder().decode(new TextEncoder().encode(String(text)))
export const isArray = Array.isArray
export const { TextDecoder, TextEncoder } = globalThis
export { abortError, debuglog as debug, isDeepEqual, isDeepStrictEqual, parseArgs, styleText, types }
export { format, formatWithOptions, inspect, stripVTControlCharacters }
