/** stdout and stderr apart, long lines, order, the end of stdin. */
import { contains, equal } from './assert.ts'
import { ECHO, feed, finish, LineReader, run, withProgram } from './drive.ts'
import type { ContractCase } from './types.ts'

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
    timeoutMs: 90_000,
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
    name: 'streams: a reader that goes away does the program no harm',
    async run(context) {
      await withProgram(
        context,
        `process.stdin.on('data', (chunk) => {
           for (let i = 0; i < 100; i++) process.stdout.write('x'.repeat(10_000))
           console.error('answered ' + chunk)
         })
         process.stdin.on('end', () => process.exit(3))`,
        async (process) => {
          await process.stdout.cancel()
          const errors = new LineReader(process.stderr)
          const writer = process.stdin.getWriter()
          for (const word of ['one', 'two']) {
            await writer.write(word)
            equal(await errors.next(), `answered ${word}`, 'stderr')
          }
          await writer.close()
          equal(await process.exited, { code: 3, reason: 'exit' }, 'exit')
        },
      )
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
