/** Programs that take too much, many starts one after the other, and several programs at once. */
import { equal, ok, within } from './assert.ts'
import { feed, finish, LineReader, start, withContainer } from './drive.ts'
import { END_LIMIT } from './kills.ts'
import type { ContractCase, ContractContext } from './types.ts'

/** Takes memory at a measured pace (400 MB a second), so that a host without a limit does not bring the machine down. */
const BOMB = `
console.log('in')
const hoard: number[][] = []
setInterval(() => {
  for (let i = 0; i < 10; i++) hoard.push(new Array<number>(100_000).fill(0).map(Math.random))
}, 20)
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
  {
    name: 'memory: a program that takes more and more is ended, and others start afterwards',
    timeoutMs: 90_000,
    async run(context) {
      await withContainer(context, async (container) => {
        const process = await start(container, BOMB)
        equal(await new LineReader(process.stdout).next(), 'in', 'the first line')
        const own = new Promise<'slow'>((resolve) => setTimeout(resolve, 2_500, 'slow'))
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
    timeoutMs: 180_000,
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
    timeoutMs: 180_000,
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
