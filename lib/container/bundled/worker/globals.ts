/** The global scope of Node 20, in place of a browser worker's. */
import * as buffer from './builtins/buffer.ts'
import { webcrypto } from './builtins/crypto.ts'
import { console } from './console.ts'
import { unavailable } from './errors.ts'
import { holdWhile, lingerWhile } from './loop.ts'
import { process } from './process.ts'
import { Request } from './request.ts'
import { installStacks } from './stacks.ts'
import * as timers from './timers.ts'

/** Every global of Node 20.20 that browsers have as well, from `Object.getOwnPropertyNames(globalThis)`. */
const kept = new Set(
  `Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise RegExp Error
  AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError globalThis JSON Math Intl ArrayBuffer
  Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array Uint8ClampedArray
  BigUint64Array BigInt64Array DataView Map BigInt Set WeakMap WeakSet Proxy Reflect FinalizationRegistry WeakRef decodeURI
  decodeURIComponent encodeURI encodeURIComponent escape unescape eval isFinite isNaN URL URLSearchParams DOMException
  AbortController AbortSignal Event EventTarget TextEncoder TextDecoder TransformStream TransformStreamDefaultController
  WritableStream WritableStreamDefaultController WritableStreamDefaultWriter ReadableStream ReadableStreamDefaultReader
  ReadableStreamBYOBReader ReadableStreamBYOBRequest ReadableByteStreamController ReadableStreamDefaultController
  ByteLengthQueuingStrategy CountQueuingStrategy TextEncoderStream TextDecoderStream CompressionStream
  DecompressionStream queueMicrotask structuredClone atob btoa BroadcastChannel MessageChannel MessagePort MessageEvent
  Blob File Performance PerformanceEntry PerformanceMark PerformanceMeasure PerformanceObserver
  PerformanceObserverEntryList PerformanceResourceTiming performance FormData Headers Response SharedArrayBuffer Atomics
  WebAssembly Crypto CryptoKey SubtleCrypto CustomEvent`.split(/\s+/),
)

function define(name: string, value: unknown, enumerable = false): void {
  Object.defineProperty(globalThis, name, { value, enumerable, configurable: true, writable: true })
}

/** Takes a browser's own globals away, so that `self` or `location` is as undefined here as in Node. */
function hideBrowser(): void {
  const isOwn = (scope: object | null): scope is object => scope !== null && scope !== EventTarget.prototype
  for (let scope: object | null = globalThis; isOwn(scope); scope = Reflect.getPrototypeOf(scope)) {
    for (const name of Object.getOwnPropertyNames(scope)) {
      if (name !== 'constructor' && !kept.has(name)) Reflect.deleteProperty(scope, name)
    }
  }
  // Every event target needs these; the global scope is one in a browser only.
  for (const value of ['addEventListener', 'removeEventListener', 'dispatchEvent']) define(value, undefined)
}

/** Promises that the browser settles by itself hold the process (`holdWhile`), as they do in Node, or keep it a little. */
function watchPromises(
  owner: object | undefined,
  names: readonly string[],
  watch: (promise: Promise<unknown>) => Promise<unknown>,
): void {
  for (const name of names) {
    const method: unknown = owner && Reflect.get(owner, name)
    if (typeof method !== 'function') continue
    const held = function (this: unknown, ...args: unknown[]): unknown {
      const result: unknown = Reflect.apply(method, this, args)
      return result instanceof Promise ? watch(result) : result
    }
    Object.defineProperty(held, 'name', { value: name })
    Object.defineProperty(owner, name, { value: held, configurable: true, writable: true })
  }
}

/** `for await` over a web stream by its reader: WebKit has none of its own (Streams standard, section 4.2.5). */
function addStreamIteration(): void {
  async function* values(this: ReadableStream, { preventCancel = false } = {}): AsyncGenerator<unknown, void> {
    const reader = this.getReader()
    let ended = false
    try {
      for (;;) {
        const { done, value } = await reader.read()
        ended = done
        if (done) return
        yield value
      }
    } finally {
      if (!ended && !preventCancel) await reader.cancel()
      reader.releaseLock()
    }
  }
  for (const name of ['values', Symbol.asyncIterator]) {
    Object.defineProperty(ReadableStream.prototype, name, { value: values, configurable: true, writable: true })
  }
}

const bodyMethods = ['arrayBuffer', 'blob', 'bytes', 'formData', 'json', 'text']

export function installGlobals(): void {
  const { Response: NativeResponse, Blob: NativeBlob, WebAssembly: wasm } = globalThis
  watchPromises(NativeResponse.prototype, bodyMethods, holdWhile)
  watchPromises(Request.prototype, bodyMethods, holdWhile)
  watchPromises(NativeBlob.prototype, ['arrayBuffer', 'bytes', 'text'], holdWhile)
  watchPromises(wasm, ['compile', 'instantiate'], holdWhile)
  watchPromises(ReadableStreamDefaultReader.prototype, ['read'], lingerWhile)
  watchPromises(globalThis.ReadableStreamBYOBReader?.prototype, ['read'], lingerWhile)
  watchPromises(ReadableStream.prototype, ['pipeTo'], lingerWhile)
  addStreamIteration()
  hideBrowser()
  installStacks()
  for (const [name, value] of Object.entries(timers)) {
    if (/^(set|clear)/.test(name)) define(name, value, true)
  }
  define('global', globalThis, true)
  define('process', process)
  define('Buffer', buffer.Buffer)
  define('console', console)
  define('Request', Request)
  define('crypto', webcrypto)
  define('fetch', () => Promise.reject(unavailable('The network (fetch)')), true)
  if (!('captureStackTrace' in Error)) {
    Object.defineProperty(Error, 'captureStackTrace', {
      value: (target: object) =>
        void Object.defineProperty(target, 'stack', { value: new Error().stack, configurable: true, writable: true }),
      configurable: true,
      writable: true,
    })
  }
}
