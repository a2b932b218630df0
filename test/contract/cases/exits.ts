/** How programs end by themselves, and that nothing they wrote before is lost. */
import type { ExitStatus } from '../../../lib/container/types.ts'
import { equal } from './assert.ts'
import { run } from './drive.ts'
import type { ContractCase } from './types.ts'

interface Ending {
  readonly what: string
  readonly source: string
  readonly exit: ExitStatus
  readonly stdout?: string
  readonly stdin?: readonly string[]
}

const endings: Ending[] = [
  { what: 'an empty module ends with code 0', source: '', exit: { code: 0, reason: 'exit' } },
  { what: 'process.exit(3) at import', source: 'process.exit(3)', exit: { code: 3, reason: 'exit' } },
  {
    what: 'process.exit(1) is an exit and no crash',
    source: 'setTimeout(() => process.exit(1), 5)',
    exit: { code: 1, reason: 'exit' },
  },
  {
    what: 'process.exit() takes process.exitCode',
    source: 'process.exitCode = 4\nprocess.exit()',
    exit: { code: 4, reason: 'exit' },
  },
  {
    what: 'process.exitCode counts at the end',
    source: 'process.exitCode = 5\nsetTimeout(() => console.log("last"), 5)',
    exit: { code: 5, reason: 'exit' },
    stdout: 'last\n',
  },
  {
    what: 'process.exit in a handler of input',
    source: `process.stdin.on('data', () => { console.log('bye'); process.exit(6) })`,
    stdin: ['go\n'],
    exit: { code: 6, reason: 'exit' },
    stdout: 'bye\n',
  },
  {
    what: 'process.exit stops the code after it, finally blocks and promises included',
    source: `
      Promise.resolve().then(() => console.log('microtask'))
      process.nextTick(() => console.log('tick'))
      setTimeout(() => console.log('timer'))
      try { process.exit(0) } finally { console.log('finally') }`,
    exit: { code: 0, reason: 'exit' },
    stdout: '',
  },
  {
    what: 'a top-level await that nothing can settle ends with code 13',
    source: `console.log('before')\nawait new Promise(() => {})\nconsole.log('after')`,
    exit: { code: 13, reason: 'exit' },
    stdout: 'before\n',
  },
  {
    what: 'exit handlers run once, with the code, and may change it',
    source: `
      process.on('exit', (code) => { console.log('exit', code); process.exitCode = 7 })
      setTimeout(() => console.log('work'), 5)`,
    exit: { code: 7, reason: 'exit' },
    stdout: 'work\nexit 0\n',
  },
  {
    what: 'beforeExit may give the program more to do',
    source: `
      let rounds = 0
      process.on('beforeExit', (code) => {
        console.log('beforeExit', code)
        if (++rounds < 3) setTimeout(() => console.log('more'), 1)
      })`,
    exit: { code: 0, reason: 'exit' },
    stdout: 'beforeExit 0\nmore\nbeforeExit 0\nmore\nbeforeExit 0\n',
  },
  {
    what: 'a program ends by itself when its last timer has fired',
    source: `setTimeout(() => console.log('one'), 1); setTimeout(() => console.log('two'), 40)`,
    exit: { code: 0, reason: 'exit' },
    stdout: 'one\ntwo\n',
  },
  {
    what: "an interval that is cleared and a timer that is unref'd keep nothing alive",
    source: `
      let count = 0
      const interval = setInterval(() => { if (++count === 3) { clearInterval(interval); console.log('three') } }, 1)
      setTimeout(() => console.log('never'), 60_000).unref()`,
    exit: { code: 0, reason: 'exit' },
    stdout: 'three\n',
  },
  {
    what: 'a pending promise alone keeps nothing alive',
    source: `void new Promise(() => {}).then(() => console.log('never'))\nconsole.log('end')`,
    exit: { code: 0, reason: 'exit' },
    stdout: 'end\n',
  },
  {
    what: 'stdin that nobody listens to keeps nothing alive',
    source: `console.log(process.stdin.readable)`,
    exit: { code: 0, reason: 'exit' },
    stdout: 'true\n',
  },
  {
    what: 'stdin that is paused again keeps nothing alive',
    source: `process.stdin.on('data', () => {})\nsetTimeout(() => { process.stdin.pause(); console.log('paused') }, 5)`,
    exit: { code: 0, reason: 'exit' },
    stdout: 'paused\n',
  },
  {
    what: 'stdin that is destroyed keeps nothing alive',
    source: `process.stdin.on('data', () => {})\nsetTimeout(() => process.stdin.destroy(), 5)`,
    exit: { code: 0, reason: 'exit' },
    stdout: '',
  },
]

export const exits: ContractCase[] = [
  ...endings.map(({ what, source, exit, stdout, stdin }): ContractCase => ({
    name: `exit: ${what}`,
    async run(context) {
      const finished = await run(context, source, stdin === undefined ? {} : { stdin })
      equal(finished.exit, exit, 'exit')
      if (stdout !== undefined) equal(finished.stdout, stdout, 'stdout')
      equal(finished.stderr, '', 'stderr')
    },
  })),
  {
    name: 'exit: what is written just before process.exit arrives, all of it',
    async run(context) {
      const { stdout, stderr, exit } = await run(
        context,
        `for (let i = 0; i < 2000; i++) console.log('line ' + i)
         process.stderr.write('e'.repeat(50_000))
         process.stdout.write('x'.repeat(50_000))
         process.exit(2)`,
      )
      equal(exit, { code: 2, reason: 'exit' }, 'exit')
      const lines = Array.from({ length: 2000 }, (_, i) => `line ${i}\n`).join('')
      equal(stdout, lines + 'x'.repeat(50_000), 'stdout')
      equal(stderr, 'e'.repeat(50_000), 'stderr')
    },
  },
  {
    name: 'exit: output of an exit handler arrives',
    async run(context) {
      const { stdout, exit } = await run(
        context,
        `process.on('exit', () => { console.log('last'); process.stdout.write('words') })\nprocess.exit(0)`,
      )
      equal({ stdout, exit }, { stdout: 'last\nwords', exit: { code: 0, reason: 'exit' } }, 'end')
    },
  },
  {
    name: 'exit: stdin is listened to again after once()',
    async run(context) {
      const { stdout } = await run(
        context,
        `process.stdin.setEncoding('utf8')
         process.stdin.once('data', (first) => {
           console.log('first', JSON.stringify(first))
           process.stdin.once('end', () => console.log('end'))
         })`,
        { stdin: ['a\n'] },
      )
      equal(stdout, 'first "a\\n"\nend\n', 'stdout')
    },
  },
]
