/** `node:crypto`: hashes, HMAC and random numbers. */
import { hmac } from '@noble/hashes/hmac.js'
import { md5, sha1 } from '@noble/hashes/legacy.js'
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js'
import { Transform } from './stream.ts'
import { Buffer } from './buffer.ts'
import { nodeError, unavailable } from '../errors.ts'
import { holdWhile, nextTick } from '../loop.ts'
import { native } from '../primordials.ts'

type Input = string | ArrayBuffer | NodeJS.ArrayBufferView
interface Hasher {
  update(bytes: Uint8Array): unknown
  digest(): Uint8Array
  clone?(): Hasher
}

const hashes = { md5, sha1, sha256, sha384, sha512 }
/** Most bytes that `crypto.getRandomValues` gives at once. */
const RANDOM_LIMIT = 65_536

function bytesOf(data: Input, encoding?: BufferEncoding): Uint8Array {
  if (typeof data === 'string') return Buffer.from(data, encoding)
  if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
  if (data instanceof ArrayBuffer) return new Uint8Array(data)
  throw nodeError(
    new TypeError('The "data" argument must be of type string or an instance of Buffer, TypedArray, or DataView.'),
    'ERR_INVALID_ARG_TYPE',
  )
}

function algorithm(name: string): (typeof hashes)['sha256'] {
  const key = name.toLowerCase().replace('-', '')
  if (Object.hasOwn(hashes, key)) return hashes[key as 'sha256']
  throw nodeError(new Error(`Digest method not supported: ${name}`), 'ERR_CRYPTO_INVALID_DIGEST')
}

export class Hash extends Transform {
  readonly #hasher: Hasher
  #done = false

  constructor(hasher: Hasher) {
    super({
      transform: (chunk: Input, encoding, done) => {
        this.update(chunk, encoding)
        done()
      },
      flush: (done) => {
        this.push(this.digest())
        done()
      },
    })
    this.#hasher = hasher
  }

  update(data: Input, encoding?: BufferEncoding): this {
    if (this.#done) throw nodeError(new Error('Digest already called'), 'ERR_CRYPTO_HASH_FINALIZED')
    this.#hasher.update(bytesOf(data, encoding))
    return this
  }

  digest(): Buffer
  digest(encoding: BufferEncoding): string
  digest(encoding?: BufferEncoding): Buffer | string {
    if (this.#done) throw nodeError(new Error('Digest already called'), 'ERR_CRYPTO_HASH_FINALIZED')
    this.#done = true
    const bytes = Buffer.from(this.#hasher.digest())
    return encoding === undefined || (encoding as string) === 'buffer' ? bytes : bytes.toString(encoding)
  }

  copy(): Hash {
    if (!this.#hasher.clone) throw unavailable('Copying this hash')
    return new Hash(this.#hasher.clone())
  }
}

export { Hash as Hmac }

export function createHash(name: string): Hash {
  return new Hash(algorithm(name).create())
}

export function createHmac(name: string, key: Input): Hash {
  return new Hash(hmac.create(algorithm(name), bytesOf(key)))
}

export function getHashes(): string[] {
  return Object.keys(hashes)
}

export function randomFillSync<T extends NodeJS.ArrayBufferView>(target: T): T {
  const bytes = bytesOf(target)
  for (let at = 0; at < bytes.length; at += RANDOM_LIMIT) {
    native.crypto.getRandomValues(bytes.subarray(at, at + RANDOM_LIMIT) as Uint8Array<ArrayBuffer>)
  }
  return target
}

type RandomCallback<T> = (error: Error | null, value: T) => void

export function randomBytes(size: number): Buffer
export function randomBytes(size: number, callback: RandomCallback<Buffer>): void
export function randomBytes(size: number, callback?: RandomCallback<Buffer>): Buffer | undefined {
  const bytes = randomFillSync(Buffer.alloc(size))
  if (!callback) return bytes
  nextTick(() => callback(null, bytes))
  return undefined
}

export function randomUUID(): string {
  const bytes = randomBytes(16)
  // RFC 9562 section 5.4: version 4, variant 10.
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return bytes.toString('hex').replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5')
}

/** A whole number from `min` (0 by default) up to, not including, `max`, without bias. */
export function randomInt(min: number, max?: number): number {
  const [low, high] = max === undefined ? [0, min] : [min, max]
  const range = high - low
  if (!(range > 0 && range <= 2 ** 48)) {
    throw nodeError(new RangeError(`The value of "max" is out of range. Received ${high}`), 'ERR_OUT_OF_RANGE')
  }
  const limit = 2 ** 48 - (2 ** 48 % range)
  for (;;) {
    const value = randomBytes(6).readUIntBE(0, 6)
    if (value < limit) return low + (value % range)
  }
}

/** Compares without telling by its duration where the first difference lies. */
export function timingSafeEqual(a: Input, b: Input): boolean {
  const left = bytesOf(a)
  const right = bytesOf(b)
  if (left.length !== right.length) {
    throw nodeError(
      new RangeError('Input buffers must have the same byte length'),
      'ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH',
    )
  }
  let difference = 0
  for (const [at, byte] of left.entries()) difference |= byte ^ right[at]!
  return difference === 0
}

/** The Web Crypto digest with the hashes above, for browsers that give an opaque origin no `subtle`. */
const ownSubtle = {
  digest(name: string | { name: string }, data: Input): Promise<ArrayBuffer> {
    const hasher = createHash(typeof name === 'string' ? name : name.name)
    return Promise.resolve(new Uint8Array(hasher.update(data).digest()).buffer)
  },
}

function heldSubtle(nativeSubtle: SubtleCrypto): SubtleCrypto {
  return new Proxy(nativeSubtle, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name, target)
      if (typeof method !== 'function') return method
      return (...args: unknown[]) => holdWhile(Reflect.apply(method, target, args) as Promise<unknown>)
    },
  })
}

export const subtle = (native.crypto.subtle as SubtleCrypto | undefined) ? heldSubtle(native.crypto.subtle) : ownSubtle

export const webcrypto = {
  subtle,
  randomUUID,
  getRandomValues: <T extends ArrayBufferView>(target: T): T => native.crypto.getRandomValues(target as never),
}
export const { getRandomValues } = webcrypto
