/** Bytes pass unharmed, and characters that are cut anywhere are whole again. */
import { equal, ok } from './assert.ts'
import { ECHO, evaluate, run, seeded, withProgram } from './drive.ts'
import type { ContractCase } from './types.ts'

/** Prints the code points of all of stdin, decoded by the program, so that bytes are judged inside. */
const CODE_POINTS = `
const parts: Buffer[] = []
for await (const part of process.stdin) parts.push(part as Buffer)
const text = Buffer.concat(parts).toString('utf8')
console.log(JSON.stringify(Array.from(text, (letter) => letter.codePointAt(0))))
`

const SHORT = 'aé€😀👩‍🚀\n'
const encoder = new TextEncoder()

function longText(): string {
  const random = seeded(7)
  const alphabet = ['a', 'ß', 'Ж', '€', '漢', '😀', '🇪🇺', '\t', '\u0000', '\u001b', '\u2028', '\\', '"', '\r', '\n']
  return Array.from({ length: 30_000 }, () => alphabet[Math.floor(random() * alphabet.length)]).join('')
}

/** Cuts bytes into pieces of 1 to `most` bytes, without regard to characters. */
function cut(bytes: Uint8Array, most: number, seed: number): Uint8Array[] {
  const random = seeded(seed)
  const pieces: Uint8Array[] = []
  for (let at = 0; at < bytes.length;) {
    const size = 1 + Math.floor(random() * most)
    pieces.push(bytes.slice(at, at + size))
    at += size
  }
  return pieces
}

export const utf8: ContractCase[] = [
  {
    name: 'utf-8: UTF-8 cut at every byte on the way in',
    async run(context) {
      const bytes = encoder.encode(SHORT)
      const expected = Array.from(SHORT, (letter) => letter.codePointAt(0))
      // One process for all cuts: each copy of the text is cut one byte later.
      const chunks = Array.from(bytes, (_, at) => [bytes.slice(0, at), bytes.slice(at)]).flat()
      const points = await evaluate<number[]>(context, CODE_POINTS, {
        stdin: chunks.filter((chunk) => chunk.length > 0),
      })
      equal(points, Array.from(bytes, () => expected).flat(), 'code points seen inside')
    },
  },
  {
    name: 'utf-8: UTF-8 cut at every byte on the way out',
    async run(context) {
      const length = encoder.encode(SHORT).length
      const { stdout, stderr } = await run(
        context,
        `const bytes = Buffer.from(${JSON.stringify(SHORT)})
         const pause = () => new Promise((resolve) => setImmediate(resolve))
         for (let at = 1; at < bytes.length; at++) {
           for (const stream of [process.stdout, process.stderr]) {
             await new Promise<void>((resolve) => { stream.write(bytes.subarray(0, at), () => resolve()) })
             await pause()
             await new Promise<void>((resolve) => { stream.write(bytes.subarray(at), () => resolve()) })
             await pause()
           }
         }`,
      )
      equal(stdout, SHORT.repeat(length - 1), 'stdout')
      equal(stderr, SHORT.repeat(length - 1), 'stderr')
    },
  },
  {
    name: 'utf-8: a chunk never ends inside a character',
    async run(context) {
      const chunks: string[] = []
      await withProgram(
        context,
        `const bytes = Buffer.from('😀'.repeat(50))
         for (const byte of bytes) {
           await new Promise<void>((resolve) => { process.stdout.write(Buffer.from([byte]), () => resolve()) })
           await new Promise((resolve) => setImmediate(resolve))
         }`,
        async (process) => {
          const reader = process.stdout.getReader()
          for (let next = await reader.read(); !next.done; next = await reader.read()) chunks.push(next.value)
        },
      )
      equal(chunks.join(''), '😀'.repeat(50), 'all of it')
      ok(
        chunks.every((chunk) => chunk.length % 2 === 0),
        'a chunk holds half a character',
      )
    },
  },
  {
    name: 'utf-8: bytes that are no UTF-8 become replacement characters',
    async run(context) {
      const { stdout } = await run(
        context,
        `process.stdout.write(Buffer.from([0x61, 0xff, 0x62, 0xf0, 0x9f, 0x0a, 0xe2, 0x82]))`,
      )
      equal(stdout, 'a\ufffdb\ufffd\n\ufffd', 'stdout')
    },
  },
  {
    name: 'utf-8: a byte-order mark is kept',
    async run(context) {
      const { stdout } = await run(context, ECHO, { stdin: ['\ufefffirst\n'] })
      equal(stdout, '\ufefffirst\n', 'stdout')
    },
  },
  {
    name: 'utf-8: a long text in random pieces both ways',
    async run(context) {
      const text = longText()
      const { stdout } = await run(context, ECHO, { stdin: cut(encoder.encode(text), 300, 11) })
      equal(stdout, text, 'stdout')
    },
  },
]
