/** Errors that nobody handles: reason, code, and the learner's own file, line and column on stderr. */
import { contains, equal, matches, ok } from './assert.ts'
import { run } from './drive.ts'
import type { Program } from './drive.ts'
import type { ContractCase } from './types.ts'

interface Crash {
  readonly what: string
  readonly program: Program
  /** file:line:column that the first frame of the stack must name; without column where engines count differently. */
  readonly at: string
  readonly error: string
  readonly stdout?: string
}

/** Types of every sort before the line that throws, so that a position counted in the JavaScript would be another. */
const TYPES = `interface Shape {
  readonly width: number
  readonly height: number
}
type Pair<T> = readonly [T, T]

function area<T extends Shape>(shape: T, factor: number = 1): number {
  return (shape.width as number) * shape.height * factor
}
const pair: Pair<number> = [area({ width: 1, height: 2 }), 3]
console.log(pair.length)
`

const crashes: Crash[] = [
  {
    what: 'at import, after types',
    program: `${TYPES}const value: Shape | undefined = undefined; throw new Error('boom at import')\n`,
    at: 'server.ts:12:51',
    error: 'Error: boom at import',
    stdout: '2\n',
  },
  {
    what: 'in a function called at import',
    program: `${TYPES}function fail(what: string): never {\n  throw new TypeError(\`no \${what as string}\`)\n}\nfail('luck')\n`,
    at: 'server.ts:13:9',
    error: 'TypeError: no luck',
  },
  {
    what: 'in a timer',
    program: `${TYPES}setTimeout((): void => {\n  const text: string = 'timer'\n  throw new RangeError(text)\n}, 5)\nsetTimeout(() => console.log('never'), 60_000)\n`,
    at: 'server.ts:14:9',
    error: 'RangeError: timer',
    stdout: '2\n',
  },
  {
    what: 'in a promise that nobody handles',
    program: `${TYPES}async function later(ms: number): Promise<void> {\n  await new Promise<void>((done) => setTimeout(done, ms))\n  throw new Error('rejected')\n}\nvoid later(5)\nsetTimeout(() => console.log('never'), 60_000)\n`,
    at: 'server.ts:14:9',
    error: 'Error: rejected',
    stdout: '2\n',
  },
  {
    what: 'in a rejected top-level await',
    program: `${TYPES}const failing: Promise<number> = Promise.reject(new Error('awaited'))\nawait failing\nconsole.log('never')\n`,
    at: 'server.ts:12:49',
    error: 'Error: awaited',
    stdout: '2\n',
  },
  {
    what: 'in a handler of input',
    program: `process.stdin.on('data', (chunk: Buffer): void => {\n  JSON.parse(chunk.toString() as string)\n})\n`,
    at: 'server.ts:2:8',
    error: 'SyntaxError: ',
  },
  {
    what: 'in process.nextTick',
    program: `type Unused = { a: 1 }\nprocess.nextTick((): void => {\n  throw new Error('tick')\n})\n`,
    at: 'server.ts:3:9',
    error: 'Error: tick',
  },
  {
    what: 'in another file of the project, in a folder',
    program: {
      'server.ts': `import { check } from './lib/check.ts'\n\ncheck(1)\n`,
      'lib/check.ts': `export interface Options { strict?: boolean }\n\nexport const check = (value: unknown, options: Options = {}): void => {\n  if (typeof value !== 'string') throw new Error(\`not a string: \${String(value)} \${options.strict ?? false}\`)\n}\n`,
    },
    at: 'lib/check.ts:4:40',
    error: 'Error: not a string: 1 false',
  },
  {
    what: 'of a name that is not defined',
    program: `const a: number = 1\n// @ts-ignore\nconsole.log(a, missing)\n`,
    at: 'server.ts:3:16',
    // Each engine has words of its own for it.
    error: 'ReferenceError: ',
  },
  {
    what: 'of a property read of undefined',
    program: `const list: { name: string }[] = []\nconst first = list[0] as { name: string }\nconsole.log(first.name)\n`,
    at: 'server.ts:3',
    error: 'TypeError: ',
  },
  {
    what: 'in JavaScript',
    program: { 'server.js': `function go() {\n  throw new Error('plain')\n}\ngo()\n` },
    at: 'server.js:2:9',
    error: 'Error: plain',
  },
  {
    what: 'of an EventEmitter without a listener for error',
    program: `import { EventEmitter } from 'node:events'\nconst emitter: EventEmitter = new EventEmitter()\nemitter.emit('error', new Error('unheard'))\n`,
    at: 'server.ts:3:23',
    error: 'Error: unheard',
  },
]

export const crashCases: ContractCase[] = [
  ...crashes.map(({ what, program, at, error, stdout }): ContractCase => ({
    name: `crash: ${what}`,
    async run(context) {
      const finished = await run(context, program, { stdin: ['{"half": \n'] })
      equal({ code: finished.exit.code, reason: finished.exit.reason }, { code: 1, reason: 'crashed' }, 'exit')
      contains(finished.stderr, error, 'the error on stderr')
      const frame = finished.stderr
        .split('\n')
        .find((line) => /^\s+at .*\.[jt]s:\d+:\d+\)?$/.test(line) && !line.includes('node:'))
      ok(frame !== undefined, `no stack frame with a position on stderr: ${finished.stderr}`)
      const column = /:\d+:\d+$/.test(at) ? '' : ':\\d+'
      matches(frame, new RegExp(`[/( ]${at.replace(/[./]/g, '\\$&')}${column}\\)?$`), 'the first frame of the stack')
      if (stdout !== undefined) equal(finished.stdout, stdout, 'stdout')
    },
  })),
  {
    name: 'crash: a thrown value that is no Error is shown',
    async run(context) {
      const { stderr, exit } = await run(context, `throw { reason: 'an object' }`)
      equal({ code: exit.code, reason: exit.reason }, { code: 1, reason: 'crashed' }, 'exit')
      contains(stderr, "reason: 'an object'", 'stderr')
    },
  },
  {
    name: 'crash: a promise rejected with no Error is shown',
    async run(context) {
      const { stderr, exit } = await run(context, `void Promise.reject('a string')`)
      equal({ code: exit.code, reason: exit.reason }, { code: 1, reason: 'crashed' }, 'exit')
      contains(stderr, 'a string', 'stderr')
    },
  },
  {
    name: 'crash: an error with a cause shows the cause',
    async run(context) {
      const { stderr } = await run(context, `throw new Error('outer', { cause: new Error('inner') })`)
      contains(stderr, 'Error: outer', 'stderr')
      contains(stderr, 'Error: inner', 'stderr')
    },
  },
  {
    name: 'crash: a rejection that is handled in time is none',
    async run(context) {
      const { stdout, exit } = await run(
        context,
        `const failing = Promise.reject(new Error('handled'))
         process.nextTick(() => failing.catch((error: Error) => console.log('caught', error.message)))`,
      )
      equal({ stdout, exit }, { stdout: 'caught handled\n', exit: { code: 0, reason: 'exit' } }, 'end')
    },
  },
  {
    name: 'crash: a handler of uncaughtException keeps the program alive',
    async run(context) {
      const { stdout, exit } = await run(
        context,
        `process.on('uncaughtException', (error: Error) => console.log('survived', error.message))
         setTimeout(() => { throw new Error('once') }, 1)
         setTimeout(() => { console.log('going on'); process.exit(1) }, 20)`,
      )
      equal({ stdout, exit }, { stdout: 'survived once\ngoing on\n', exit: { code: 1, reason: 'exit' } }, 'end')
    },
  },
  {
    name: 'crash: a handler of unhandledRejection keeps the program alive',
    async run(context) {
      const { stdout, exit } = await run(
        context,
        `process.on('unhandledRejection', (reason) => console.log('survived', reason))
         void Promise.reject('a rejection')
         setTimeout(() => console.log('going on'), 10)`,
      )
      equal({ stdout, exit }, { stdout: 'survived a rejection\ngoing on\n', exit: { code: 0, reason: 'exit' } }, 'end')
    },
  },
  {
    name: 'crash: a stack that is caught and printed has positions in TypeScript too',
    async run(context) {
      const { stdout } = await run(
        context,
        `${TYPES}try {\n  throw new Error('shown')\n} catch (error) {\n  console.log((error as Error).stack?.split('\\n')[1])\n}\n`,
      )
      matches(stdout, /[/( ]server\.ts:13:9\)?\n$/, 'the first frame')
    },
  },
]
