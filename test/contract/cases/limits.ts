/** Ending programs that do not end: loops, hunger for memory, kill and dispose, fifty restarts. */
import { equal, ok, within } from './assert.ts'
import { feed, finish, LineReader, readAll, start, withContainer, withProgram } from './drive.ts'
import type { ContractCase, ContractContext } from './types.ts'

const KILLED = { code: null, reason: 'killed' }
/** Milliseconds in which a killed program must have ended, on a slow machine too. */
const END_LIMIT = 3_000

/** How often the caller's own event loop turns within so many milliseconds. */
async function ticks(milliseconds: number): Promise<number> {
  let count = 0
  for (const until = performance.now() + milliseconds; performance.now() < until; count++) {
    await new Promise((resolve) => setTimeout(resolve))
  }
  return count
}

function loopCase(what: string, loop: string, stdin?: string): ContractCase {
  return {
    name: `kill: an endless loop ${what} ends, and the caller's own loop goes on`,
    async run(context) {
      await withProgram(context, `console.log('in')\n${loop}`, async (process) => {
        equal(await new LineReader(process.stdout).next(), 'in', 'the first line')
        if (stdin !== undefined) await process.stdin.getWriter().write(stdin)
        const turns = await ticks(300)
        ok(turns >= 20, `only ${turns} turns of the caller's loop in 300 ms`)
        process.kill()
        const { code, reason } = await within(END_LIMIT, process.exited, 'the end after kill()')
        equal({ code, reason }, KILLED, 'exit')
      })
    },
  }
}

/** Takes memory at a measured pace, so that a host without a limit of its own does not bring the machine down. */
const BOMB = `
console.log('in')
const hoard: unknown[] = []
setInterval(() => {
  for (let i = 0; i < 20; i++) hoard.push(Array.from({ length: 5_000 }, (_, n) => ({ n, text: 'x' + n })))
}, 1)
`

/**
 * Compares what the host holds before and after, once a first round has warmed it up. What has ended may need a moment to be
 * cleared away, so the count after is asked for again until it is no longer higher, or for so long that it is growth.
 */
async function steady(context: ContractContext, round: () => Promise<void>, rounds: number): Promise<void> {
  const warmUp = 3
  for (let i = 0; i < warmUp; i++) await round()
  const before = (await context.probe?.()) ?? {}
  for (let i = warmUp; i < rounds; i++) await round()
  for (const until = performance.now() + END_LIMIT; ; await new Promise((resolve) => setTimeout(resolve, 20))) {
    const after = Object.entries((await context.probe?.()) ?? {})
    const grown = after.filter(([name, count]) => count > (before[name] ?? 0))
    if (grown.length === 0) return
    const growth = grown.map(([name, count]) => `${name} from ${before[name] ?? 0} to ${count}`).join(', ')
    ok(performance.now() < until, `over ${rounds - warmUp} rounds grew: ${growth}`)
  }
}

export const limits: ContractCase[] = [
  loopCase('at import', 'for (;;) {}'),
  loopCase('in a timer', 'setTimeout(() => { for (;;) {} }, 1)'),
  loopCase('in a handler of input', `process.stdin.on('data', () => { for (;;) {} })`, 'go\n'),
  loopCase('of promises', `const again = (): Promise<void> => Promise.resolve().then(again)\nvoid again()`),
  loopCase('that writes', `for (;;) process.stdout.write('more and more\\n')`),
  {
    name: 'kill: a program that only waits',
    async run(context) {
      await withProgram(context, `process.stdin.resume()\nconsole.log('in')`, async (process) => {
        equal(await new LineReader(process.stdout).next(), 'in', 'the first line')
        process.kill()
        const { code, reason } = await within(END_LIMIT, process.exited, 'the end after kill()')
        equal({ code, reason }, KILLED, 'exit')
      })
    },
  },
  {
    name: 'kill: right after start, twice, and after the end',
    async run(context) {
      await withContainer(context, async (container) => {
        const first = await start(container, `process.stdin.resume()`)
        first.kill()
        first.kill()
        equal((await within(END_LIMIT, first.exited, 'the end after kill()')).reason, 'killed', 'reason')
        first.kill()
        const second = await start(container, `console.log('fine')`)
        const { stdout, exit } = await finish(second)
        second.kill()
        equal({ stdout, exit }, { stdout: 'fine\n', exit: { code: 0, reason: 'exit' } }, 'the next program')
        equal(await second.exited, { code: 0, reason: 'exit' }, 'exited after a late kill()')
      })
    },
  },
  {
    name: 'kill: output that was written before it is kept, and the streams close',
    async run(context) {
      await withProgram(
        context,
        `process.stdout.write('before\\n')\nconsole.error('ready')\nprocess.stdin.resume()`,
        async (process) => {
          equal(await new LineReader(process.stderr).next(), 'ready', 'stderr')
          process.kill()
          equal(await within(END_LIMIT, readAll(process.stdout), 'the end of stdout'), 'before\n', 'stdout')
          equal((await process.exited).reason, 'killed', 'reason')
        },
      )
    },
  },
  {
    name: 'kill: a listener for SIGTERM or exit does not stop it',
    async run(context) {
      await withProgram(
        context,
        `for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(name, () => {})
         process.on('exit', () => console.log('exit handler'))
         process.stdin.resume()
         console.log('in')`,
        async (process) => {
          const lines = new LineReader(process.stdout)
          equal(await lines.next(), 'in', 'the first line')
          process.kill()
          equal((await within(END_LIMIT, process.exited, 'the end after kill()')).reason, 'killed', 'reason')
          equal(await lines.next(), null, 'after kill() nothing of the program runs')
        },
      )
    },
  },
  {
    name: 'kill: dispose ends every process',
    async run(context) {
      const container = await context.create()
      const processes = await Promise.all([
        start(container, `process.stdin.resume()`),
        start(container, `setInterval(() => {}, 1000)`),
        start(container, `console.log('done')`),
      ])
      await processes[2].exited
      await within(END_LIMIT, container.dispose(), 'dispose')
      const ends = await within(END_LIMIT, Promise.all(processes.map(({ exited }) => exited)), 'the end of all')
      equal(
        ends.map(({ reason }) => reason),
        ['killed', 'killed', 'exit'],
        'reasons',
      )
      await container.dispose()
    },
  },
  {
    name: 'memory: a program that takes more and more is ended, and others start afterwards',
    timeoutMs: 30_000,
    async run(context) {
      await withContainer(context, async (container) => {
        const process = await start(container, BOMB)
        equal(await new LineReader(process.stdout).next(), 'in', 'the first line')
        const own = new Promise<'slow'>((resolve) => setTimeout(resolve, 4_000, 'slow'))
        if ((await Promise.race([process.exited, own])) === 'slow') process.kill()
        const { reason } = await within(END_LIMIT, process.exited, 'the end')
        ok(reason === 'crashed' || reason === 'killed', `reason is ${reason}`)
        const next = await start(container, `console.log('fine')`)
        equal((await finish(next)).stdout, 'fine\n', 'the next program')
      })
    },
  },
  {
    name: 'restart: fifty times without growth, in one container',
    timeoutMs: 90_000,
    async run(context) {
      await withContainer(context, (container) =>
        steady(
          context,
          async () => {
            const process = await start(container, `process.stdin.on('data', (chunk) => process.stdout.write(chunk))`)
            const lines = new LineReader(process.stdout)
            const writer = process.stdin.getWriter()
            await writer.write('ping\n')
            equal(await lines.next(), 'ping', 'the echo')
            process.kill()
            await process.exited
          },
          50,
        ),
      )
    },
  },
  {
    name: 'restart: ten containers, each disposed of with a program running',
    timeoutMs: 90_000,
    async run(context) {
      await steady(
        context,
        async () => {
          const container = await context.create()
          const process = await start(container, `process.stdin.resume()\nconsole.log('in')`)
          equal(await new LineReader(process.stdout).next(), 'in', 'the first line')
          await container.dispose()
        },
        13,
      )
    },
  },
  {
    name: 'processes: two at once do not mix',
    async run(context) {
      const source = `
        const count = Number(process.env.COUNT) as number
        ;(globalThis as { mark?: number }).mark ??= count
        process.stdin.on('data', (chunk) => process.stdout.write(\`\${process.env.NAME} \${(globalThis as { mark?: number }).mark} \${chunk}\`))
        process.stdin.on('end', () => process.exit(count))`
      await withContainer(context, async (container) => {
        const names = ['left', 'right', 'third']
        const processes = await Promise.all(
          names.map((name, index) => start(container, source, { env: { NAME: name, COUNT: String(index + 10) } })),
        )
        const results = await Promise.all(
          processes.map(async (process, index) => {
            const finished = finish(process)
            await feed(process, [`for ${names[index]}\n`])
            return finished
          }),
        )
        equal(
          results.map(({ stdout, stderr, exit }) => [stdout, stderr, exit.code]),
          names.map((name, index) => [`${name} ${index + 10} for ${name}\n`, '', index + 10]),
          'each its own',
        )
      })
    },
  },
  {
    name: 'processes: one that crashes leaves the other alone',
    async run(context) {
      await withContainer(context, async (container) => {
        const lasting = await start(container, `process.stdin.on('data', (chunk) => process.stdout.write(chunk))`)
        const failing = await start(container, `throw new Error('mine alone')`)
        equal((await failing.exited).reason, 'crashed', 'the one')
        const finished = finish(lasting)
        await feed(lasting, ['still here\n'])
        equal((await finished).stdout, 'still here\n', 'the other')
      })
    },
  },
]
