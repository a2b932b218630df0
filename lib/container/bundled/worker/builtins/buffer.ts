/** `node:buffer`: the `buffer` package, with the browser's encoder and decoder where it would loop in JavaScript. */
import { Buffer as Base, INSPECT_MAX_BYTES, SlowBuffer, kMaxLength } from 'buffer'

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** Below this many bytes the package's own loop is as fast. */
const SHORT = 64

function isUtf8(encoding: unknown): boolean {
  return encoding === undefined || (typeof encoding === 'string' && /^utf-?8$/i.test(encoding))
}

const from = Base.from.bind(Base) as (...args: unknown[]) => Base
const byteLength = Base.byteLength.bind(Base)
const { toString, indexOf } = Base.prototype

function view(bytes: Uint8Array): Base {
  return from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

Base.from = function (value: unknown, encoding?: unknown, length?: unknown) {
  if (typeof value === 'string' && isUtf8(encoding)) return view(encoder.encode(value))
  return from(value, encoding, length)
} as typeof Base.from

Base.byteLength = (value, encoding) =>
  typeof value === 'string' && value.length > SHORT && isUtf8(encoding)
    ? encoder.encode(value).length
    : byteLength(value as string, encoding)

Base.prototype.toString = function (this: Base, encoding?: BufferEncoding, start = 0, end = this.length) {
  if (!isUtf8(encoding)) return toString.call(this, encoding, start, end)
  return decoder.decode(this.subarray(Math.max(0, start), Math.max(0, end)))
}

Base.prototype.indexOf = function (this: Base, value: unknown, offset?: unknown, encoding?: unknown) {
  const byte = typeof value === 'string' && value.length === 1 && isUtf8(encoding) ? value.charCodeAt(0) : 0x80
  if (byte < 0x80 && (offset === undefined || typeof offset === 'number')) {
    return Uint8Array.prototype.indexOf.call(this, byte, offset)
  }
  return (indexOf as (...args: unknown[]) => number).call(this, value, offset, encoding)
} as typeof Base.prototype.indexOf

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
  const bytes = ArrayBuffer.isView(input) ? new Uint8Array(input.buffer, input.byteOffset, input.byteLength) : new Uint8Array(input)
  return bytes.every((byte) => byte < 0x80)
}

export { isUtf8Bytes as isUtf8 }
