import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TextJoiner, wellFormed } from '@/lib/container/bundled/worker/text-encoder.ts'

/** Writes what it is given and reads everything back as one text. */
function join(parts: readonly (string | Uint8Array)[]): string {
  const joiner = new TextJoiner()
  return (
    parts.map((part) => (typeof part === 'string' ? joiner.text(part) : joiner.bytes(part))).join('') + joiner.end()
  )
}

describe('text in any mixture of strings and bytes', () => {
  test('is what a UTF-8 decoder at the end of a pipe gives', () => {
    const part = fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array({ maxLength: 6 }))
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const piped = Buffer.concat(parts.map((given) => Buffer.from(given as string)))
        expect(join(parts)).toBe(new TextDecoder('utf-8', { ignoreBOM: true }).decode(piped))
      }),
    )
  })

  test('never ends a piece inside a character', () => {
    const joiner = new TextJoiner()
    const bytes = [...new TextEncoder().encode('é😀')]
    expect(bytes.map((byte) => joiner.bytes(Uint8Array.of(byte)))).toEqual(['', 'é', '', '', '', '😀'])
  })

  test('puts a replacement character for what is cut off by a string or by the end', () => {
    expect(join([Uint8Array.of(0xe2, 0x82), 'x', Uint8Array.of(0xf0)])).toBe('\ufffdx\ufffd')
  })

  test('keeps a byte-order mark', () => {
    expect(join(['\ufeffa', Uint8Array.of(0xef, 0xbb, 0xbf)])).toBe('\ufeffa\ufeff')
  })

  test('lone surrogates are replaced, pairs kept', () => {
    expect(wellFormed('a\ud800b😀\udc00')).toBe('a\ufffdb😀\ufffd')
  })
})
