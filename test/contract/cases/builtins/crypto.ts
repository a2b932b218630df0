import type { ContractCase } from '../types.ts'
import { builtinCase } from './builtin-case.ts'

/** Vectors: RFC 1321 (MD5), FIPS 180-4 (SHA), RFC 4231 case 2 (HMAC), each of "abc" where nothing else is said. */
export const crypto: ContractCase[] = [
  builtinCase(
    'node:crypto',
    'hashes',
    `import crypto, { createHash } from 'node:crypto'
     const hash = (name: string) => createHash(name).update('abc').digest('hex')
     const pieces = createHash('sha256')
     pieces.update('a').update(Buffer.from('b'))
     const copy = pieces.copy().update('c').digest('base64')
     let twice = ''
     try { pieces.digest(); pieces.update('x') } catch (error) { twice = (error as NodeJS.ErrnoException).code ?? '' }
     let unknown = false
     try { createHash('nothing') } catch { unknown = true }
     print([hash('md5'), hash('sha1'), hash('sha256'), hash('sha384').slice(0, 16), hash('sha512').slice(0, 16), copy, createHash('sha256').digest('base64url'), createHash('sha1').update('é').digest().length, twice, unknown, crypto.createHash('SHA256').update('é', 'latin1').digest('hex').slice(0, 8)])`,
    [
      '900150983cd24fb0d6963f7d28e17f72',
      'a9993e364706816aba3e25717850c26c9cd0d89d',
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      'cb00753f45a35e8b',
      'ddaf35a193617aba',
      'ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=',
      '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU',
      20,
      'ERR_CRYPTO_HASH_FINALIZED',
      true,
      'de2e331d',
    ],
  ),
  builtinCase(
    'node:crypto',
    'HMAC',
    `import { createHmac, timingSafeEqual } from 'node:crypto'
     const hmac = (name: string) => createHmac(name, 'Jefe').update('what do ya want ').update('for nothing?').digest('hex')
     let unequal = ''
     try { timingSafeEqual(Buffer.from('a'), Buffer.from('ab')) } catch (error) { unequal = (error as NodeJS.ErrnoException).code ?? '' }
     print([hmac('sha256'), hmac('sha1'), hmac('md5'), hmac('sha512').slice(0, 16), createHmac('sha256', Buffer.alloc(131, 0xaa)).update('Test Using Larger Than Block-Size Key - Hash Key First').digest('hex'), timingSafeEqual(Buffer.from('a'), Buffer.from('a')), timingSafeEqual(Buffer.from('a'), Buffer.from('b')), unequal])`,
    [
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
      'effcdf6ae5eb2fa2d27416d5f184df9c259a7c79',
      '750c783e6ab0b503eaa86e310a5db738',
      '164b7a7bfcf819e2',
      '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
      true,
      false,
      'ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH',
    ],
  ),
  builtinCase(
    'node:crypto',
    "random values, and the web's crypto",
    `import { getRandomValues, randomBytes, randomInt, randomUUID, webcrypto } from 'node:crypto'
     const ids = new Set(Array.from({ length: 1000 }, () => randomUUID()))
     const bytes = randomBytes(32)
     const later = await new Promise<Buffer>((resolve, reject) => randomBytes(8, (error, value) => error ? reject(error) : resolve(value)))
     const numbers = Array.from({ length: 1000 }, () => randomInt(3, 6))
     print([
       ids.size, [...ids].every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)), Buffer.isBuffer(bytes), bytes.length, bytes.equals(randomBytes(32)), later.length,
       [...new Set(numbers)].sort(), randomInt(1), getRandomValues(new Uint8Array(16)).some((byte) => byte > 0), typeof webcrypto.getRandomValues, typeof globalThis.crypto.randomUUID(), globalThis.crypto.getRandomValues(new Uint32Array(2)).length,
     ])`,
    [1000, true, true, 32, false, 8, [3, 4, 5], 0, true, 'function', 'string', 2],
  ),
]
