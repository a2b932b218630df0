/** Ending programs from outside: endless loops, kill at any time, dispose. */
import { equal, within } from './assert.ts'
import { finish, LineReader, readAll, start, withContainer, withProgram } from './drive.ts'
import type { ContractCase } from './types.ts'

const KILLED = { code: null, reason: 'killed' }
/** Milliseconds in which a killed program must have ended: against hanging, whatever the machine has to do besides. */
export const END_LIMIT = 20_000

/** Turns of the caller's own event loop, each with its timers. */
async function turn(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((resolve) => setTimeout(resolve))
}

function loopCase(what: string, loop: string, stdin?: string): ContractCase {
  return {
    name: `kill: an endless loop ${what} ends, and the caller's own loop goes on`,
    async run(context) {
      await withProgram(context, `console.log('in')\n${loop}`, async (process) => {
        equal(await new LineReader(process.stdout).next(), 'in', 'the first line')
        if (stdin !== undefined) await process.stdin.getWriter().write(stdin)
        await turn(20)
        process.kill()
        const { code, reason } = await within(END_LIMIT, process.exited, 'the end after kill()')
        equal({ code, reason }, KILLED, 'exit')
      })
    },
  }
}

export const kills: ContractCase[] = [
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
]
