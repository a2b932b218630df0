/** `node:buffer`: the `buffer` package, with the browser's encoder and decoder where it would loop in JavaScript. */
import { Buffer as Base, INSPECT_MAX_BYTES, SlowBuffer, kMaxLength } from 'buffer'

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** Below this many bytes the package's own loop is as fast. */
const SHORT = 64

function isUtf8(encoding: unknown): boolean {
  return encoding === undefined || (typeof encoding === 'string' && /^utf-?8$/i.test(encoding))
}

const isBase64Url = (encoding: unknown) => typeof encoding === 'string' && encoding.toLowerCase() === 'base64url'
const toStandard = (text: string) => text.replaceAll('-', '+').replaceAll('_', '/')
const toUrl = (text: string) => text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')

const from = Base.from.bind(Base) as (...args: unknown[]) => Base
const byteLength = Base.byteLength.bind(Base)
const isEncoding = Base.isEncoding.bind(Base)
const { toString, indexOf, equals, compare, write } = Base.prototype

function view(bytes: Uint8Array): Base {
  return from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** The package takes buffers only where Node takes any Uint8Array. */
function asBuffer(bytes: Uint8Array): Base {
  return bytes instanceof Uint8Array && !Base.isBuffer(bytes) ? view(bytes) : (bytes as Base)
}

Object.assign(Base, {
  from(value: unknown, encoding?: unknown, length?: unknown): Base {
    if (typeof value === 'string' && isUtf8(encoding)) return view(encoder.encode(value))
    if (typeof value === 'string' && isBase64Url(encoding)) return from(toStandard(value), 'base64')
    return from(value, encoding, length)
  },
  byteLength(value: string | ArrayBuffer, encoding?: BufferEncoding): number {
    if (typeof value === 'string' && isBase64Url(encoding)) return from(toStandard(value), 'base64').length
    if (typeof value !== 'string' || value.length <= SHORT || !isUtf8(encoding)) return byteLength(value, encoding)
    return encoder.encode(value).length
  },
  isEncoding: (encoding: string) => isBase64Url(encoding) || isEncoding(encoding),
})

Object.assign(Base.prototype, {
  toString(this: Base, encoding?: BufferEncoding, start = 0, end = this.length): string {
    if (isBase64Url(encoding)) return toUrl(toString.call(this, 'base64', start, end))
    if (!isUtf8(encoding)) return toString.call(this, encoding, start, end)
    return decoder.decode(this.subarray(Math.max(0, start), Math.max(0, end)))
  },
  indexOf(this: Base, value: unknown, offset?: unknown, encoding?: unknown): number {
    const byte = typeof value === 'string' && value.length === 1 && isUtf8(encoding) ? value.charCodeAt(0) : 0x80
    if (byte < 0x80 && (offset === undefined || typeof offset === 'number')) {
      return Uint8Array.prototype.indexOf.call(this, byte, offset)
    }
    return (indexOf as (...args: unknown[]) => number).call(this, value, offset, encoding)
  },
  write(this: Base, text: string, ...rest: unknown[]): number {
    const plain = isBase64Url(rest.at(-1)) ? [toStandard(text), ...rest.slice(0, -1), 'base64'] : [text, ...rest]
    return (write as (...args: unknown[]) => number).apply(this, plain)
  },
  equals(this: Base, other: Uint8Array): boolean {
    return equals.call(this, asBuffer(other))
  },
  compare(this: Base, other: Uint8Array, ...rest: number[]): number {
    return compare.call(this, asBuffer(other), ...rest)
  },
})

export { Base as Buffer, INSPECT_MAX_BYTES, SlowBuffer, kMaxLength }
export const kStringMaxLength = 2 ** 29 - 24
export const constants = { MAX_LENGTH: kMaxLength, MAX_STRING_LENGTH: kStringMaxLength }
export const { Blob, File, atob, btoa } = globalThis

/** Whether the bytes are text in UTF-8. */
export function isUtf8Bytes(input: ArrayBuffer | NodeJS.TypedArray): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(input)
    return true
  } catch {
    return false
  }
}

export function isAscii(input: ArrayBuffer | NodeJS.TypedArray): boolean {
  const bytes = ArrayBuffer.isView(input)
    ? new Uint8Array(input.buffer, input.byteOffset, input.byteLength)
    : new Uint8Array(input)
  return bytes.every((byte) => byte < 0x80)
}

export { isUtf8Bytes as isUtf8 }
