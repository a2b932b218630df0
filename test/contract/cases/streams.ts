/** stdout and stderr apart, bytes unharmed, long lines, order, the end of stdin. */
import { contains, equal, ok } from './assert.ts'
import { evaluate, feed, finish, LineReader, run, seeded, withProgram } from './drive.ts'
import type { ContractCase } from './types.ts'

/** Sends every byte of stdin back; ends when stdin ends. */
const ECHO = `process.stdin.on('data', (chunk: Buffer) => { process.stdout.write(chunk) })\n`

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

/** One line of exactly `size` bytes with its newline, of letters of one, two, three and four bytes. */
function line(size: number): string {
  const unit = 'aé€😀' // 1 + 2 + 3 + 4 bytes
  const whole = unit.repeat(Math.floor((size - 1) / 10))
  return whole + 'x'.repeat((size - 1) % 10) + '\n'
}

export const streams: ContractCase[] = [
  {
    name: 'streams: stdout and stderr are apart',
    async run(context) {
      const { stdout, stderr, exit } = await run(
        context,
        `process.stdout.write('out 1\\n')
         process.stderr.write('err 1\\n')
         console.log('out', 2, { a: [1, 'two'] })
         console.error('err', 2)
         console.info('out 3')
         console.warn('err 3')
         console.debug('out 4')`,
      )
      equal(stdout, "out 1\nout 2 { a: [ 1, 'two' ] }\nout 3\nout 4\n", 'stdout')
      equal(stderr, 'err 1\nerr 2\nerr 3\n', 'stderr')
      equal(exit, { code: 0, reason: 'exit' }, 'exit')
    },
  },
  {
    name: 'streams: nothing is echoed or added',
    async run(context) {
      const { stdout, stderr } = await run(context, `process.stdin.resume()\n`, {
        stdin: ['a line\n', 'another\r\n\u0003\u0004'],
      })
      equal({ stdout, stderr }, { stdout: '', stderr: '' }, 'output of a silent program')
    },
  },
  {
    name: 'streams: carriage returns and control characters pass both ways',
    async run(context) {
      const text = 'one\r\ntwo\rthree\n\u0000\u0003\u0004\u0011\u0013\u001a\u001b[31m\u007f\ufeffend'
      const { stdout } = await run(context, ECHO, { stdin: [text] })
      equal(stdout, text, 'stdout')
    },
  },
  {
    name: 'streams: UTF-8 cut at every byte on the way in',
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
    name: 'streams: UTF-8 cut at every byte on the way out',
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
    name: 'streams: a chunk never ends inside a character',
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
    name: 'streams: bytes that are no UTF-8 become replacement characters',
    async run(context) {
      const { stdout } = await run(
        context,
        `process.stdout.write(Buffer.from([0x61, 0xff, 0x62, 0xf0, 0x9f, 0x0a, 0xe2, 0x82]))`,
      )
      equal(stdout, 'a\ufffdb\ufffd\n\ufffd', 'stdout')
    },
  },
  {
    name: 'streams: a byte-order mark is kept',
    async run(context) {
      const { stdout } = await run(context, ECHO, { stdin: ['\ufefffirst\n'] })
      equal(stdout, '\ufefffirst\n', 'stdout')
    },
  },
  {
    name: 'streams: a long text in random pieces both ways',
    async run(context) {
      const text = longText()
      const { stdout } = await run(context, ECHO, { stdin: cut(encoder.encode(text), 300, 11) })
      equal(stdout, text, 'stdout')
    },
  },
  ...[1, 64, 1024].map((kilobytes): ContractCase => ({
    name: `streams: a line of ${kilobytes} KB both ways`,
    async run(context) {
      const text = line(kilobytes * 1024)
      const { stdout } = await run(context, ECHO, { stdin: [text] })
      equal(stdout, text, 'stdout')
    },
  })),
  {
    name: 'streams: a line of 1 MB is one string inside, and to stderr',
    async run(context) {
      const text = line(1024 * 1024)
      const { stdout, stderr } = await run(
        context,
        `import { createInterface } from 'node:readline'
         for await (const line of createInterface({ input: process.stdin })) {
           console.log(line.length)
           process.stderr.write(line + '\\n')
         }`,
        { stdin: [text] },
      )
      equal(stdout, `${text.length - 1}\n`, 'the length inside')
      equal(stderr, text, 'stderr')
    },
  },
  {
    name: 'streams: 10,000 messages in order, asked one after the other without waiting',
    timeoutMs: 30_000,
    async run(context) {
      const count = 10_000
      await withProgram(
        context,
        `let rest = ''
         process.stdin.setEncoding('utf8')
         process.stdin.on('data', (chunk: string) => {
           const lines = (rest + chunk).split('\\n')
           rest = lines.pop() ?? ''
           for (const line of lines) process.stdout.write(JSON.stringify({ echo: JSON.parse(line).id }) + '\\n')
         })`,
        async (process) => {
          const lines = new LineReader(process.stdout)
          const sent = feed(
            process,
            Array.from({ length: count }, (_, id) => JSON.stringify({ id, text: 'é'.repeat(id % 50) }) + '\n'),
          )
          for (let id = 0; id < count; id++) equal(await lines.next(), `{"echo":${id}}`, `answer ${id}`)
          await sent
          equal(await lines.next(), null, 'after the last answer')
        },
      )
    },
  },
  {
    name: 'streams: a question at a time is answered at once',
    async run(context) {
      await withProgram(context, ECHO, async (process) => {
        const lines = new LineReader(process.stdout)
        const writer = process.stdin.getWriter()
        for (let turn = 0; turn < 200; turn++) {
          await writer.write(`turn ${turn}\n`)
          equal(await lines.next(), `turn ${turn}`, 'the echo')
        }
      })
    },
  },
  {
    name: 'streams: the end of stdin ends the program, and nothing before it is lost',
    async run(context) {
      const { stdout, exit } = await run(
        context,
        `process.stdin.on('data', (chunk) => console.log('data', String(chunk)))
         process.stdin.on('end', () => console.log('end'))
         process.stdin.on('close', () => console.log('close'))`,
        { stdin: ['last words'] },
      )
      equal(stdout, 'data last words\nend\nclose\n', 'stdout')
      equal(exit, { code: 0, reason: 'exit' }, 'exit')
    },
  },
  {
    name: 'streams: an open stdin that is listened to keeps the program alive',
    async run(context) {
      await withProgram(
        context,
        `process.stdin.on('data', () => {})\nsetTimeout(() => console.log('still here'), 50)`,
        async (process) => {
          const lines = new LineReader(process.stdout)
          equal(await lines.next(), 'still here', 'after the only timer')
          const winner = await Promise.race([
            process.exited.then(() => 'ended'),
            new Promise((resolve) => setTimeout(resolve, 150, 'running')),
          ])
          equal(winner, 'running', 'with stdin open')
          await process.stdin.close()
          equal(await process.exited, { code: 0, reason: 'exit' }, 'exit')
        },
      )
    },
  },
  {
    name: 'streams: paused stdin is kept until it is read',
    async run(context) {
      const { stdout } = await run(
        context,
        `setTimeout(async () => {
           let text = ''
           for await (const part of process.stdin) text += part
           console.log(text.length)
         }, 50)`,
        { stdin: ['x'.repeat(50_000), 'y'.repeat(50_000)] },
      )
      equal(stdout, '100000\n', 'what was read later')
    },
  },
  {
    name: 'streams: input is a Buffer',
    async run(context) {
      const { stdout } = await run(
        context,
        `process.stdin.on('data', (chunk) => console.log(Buffer.isBuffer(chunk), chunk.indexOf('\\n'), chunk.toString('hex')))`,
        { stdin: [new Uint8Array([0x00, 0xff, 0x0a])] },
      )
      equal(stdout, 'true 2 00ff0a\n', 'stdout')
    },
  },
  {
    name: 'streams: output that nobody reads holds up neither exit nor the other stream',
    async run(context) {
      await withProgram(context, `process.stdout.write('x'.repeat(1000))\nconsole.error('done')`, async (process) => {
        equal(await process.exited, { code: 0, reason: 'exit' }, 'exit')
        const { stdout, stderr } = await finish(process)
        equal(stdout, 'x'.repeat(1000), 'stdout, read after the end')
        contains(stderr, 'done', 'stderr, read after the end')
      })
    },
  },
  {
    name: 'streams: writing to a program that has ended is refused',
    async run(context) {
      await withProgram(context, `process.exit(0)`, async (process) => {
        const writer = process.stdin.getWriter()
        writer.closed.catch(() => undefined)
        await process.exited
        const outcome = await writer.write('too late\n').then(
          () => 'accepted',
          () => 'refused',
        )
        equal(outcome, 'refused', 'a write after the end')
      })
    },
  },
]
