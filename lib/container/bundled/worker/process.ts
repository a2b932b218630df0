/** The `process` object. */
import { EventEmitter } from './builtins/events.ts'
import { posix } from './builtins/path.ts'
import { createInput } from './stdin.ts'
import { exit, connectProcess } from './lifecycle.ts'
import { nextTick } from './loop.ts'
import { native } from './primordials.ts'
import { NODE_VERSION } from './report.ts'
import { state } from './state.ts'
import { createOutput } from './stdout.ts'
import { nodeError, unavailable } from './errors.ts'
import { volume } from './volume.ts'
import type { Channel } from './channel.ts'
import type { Input } from './stdin.ts'
import type { Output } from './stdout.ts'

const NANOSECONDS = 1_000_000
const PID = 4242

/** Signals by name, as far as a program may send them to itself. */
const signals: Record<string, number> = {
  SIGHUP: 1,
  SIGINT: 2,
  SIGQUIT: 3,
  SIGABRT: 6,
  SIGKILL: 9,
  SIGUSR1: 10,
  SIGTERM: 15,
}

function hrtime(before?: readonly [number, number]): [number, number] {
  const now = native.now()
  let seconds = Math.floor(now / 1000)
  let nanoseconds = Math.floor((now % 1000) * NANOSECONDS)
  if (before) {
    seconds -= before[0]
    nanoseconds -= before[1]
    if (nanoseconds < 0) {
      seconds--
      nanoseconds += 1000 * NANOSECONDS
    }
  }
  return [seconds, nanoseconds]
}
hrtime.bigint = () => BigInt(Math.round(native.now() * NANOSECONDS))

/** Values of the environment are strings, whatever is put in. */
function environment(values: Readonly<Record<string, string>>): Record<string, string> {
  return new Proxy<Record<string, string>>(
    { ...values },
    {
      set(target, name, value) {
        if (typeof name === 'symbol') throw new TypeError('Cannot convert a Symbol value to a string')
        target[name] = String(value)
        return true
      },
    },
  )
}

function parseExitCode(code: unknown): number | undefined {
  if (code === undefined || code === null) return undefined
  const number = typeof code === 'string' && code.trim() !== '' ? Number(code) : code
  if (typeof number === 'number' && Number.isInteger(number)) return number & 0xff
  throw nodeError(
    new TypeError(`The "code" argument must be of type number. Received ${typeof code} (${String(code)})`),
    'ERR_INVALID_ARG_TYPE',
  )
}

function warning(text: unknown, options?: unknown, code?: unknown): Error & { code?: unknown } {
  if (text instanceof Error) return text
  const { type = 'Warning', code: given = code } = (
    typeof options === 'object' && options !== null ? options : { type: options }
  ) as { type?: string; code?: unknown }
  const made: Error & { code?: unknown } = new Error(String(text))
  made.name = type
  if (given !== undefined) made.code = given
  return made
}

/** What never returns in Node does not return here: the page ends this worker when it has read the last message. */
function waitForEver(): never {
  native.sleep()
  for (;;);
}

let exitCode: number | undefined
let input: Input
let outputs: { 1: Output; 2: Output }

const members = {
  title: 'node',
  version: NODE_VERSION,
  versions: { node: NODE_VERSION.slice(1) },
  release: { name: 'node' },
  arch: 'x64',
  platform: 'linux',
  pid: PID,
  ppid: 1,
  execPath: '/usr/local/bin/node',
  execArgv: [] as string[],
  argv0: 'node',
  argv: ['/usr/local/bin/node'],
  env: environment({}),
  features: {},
  config: { variables: {} },
  allowedNodeEnvironmentFlags: new Set<string>(),

  get stdin() {
    return input.stream
  },
  get stdout() {
    return outputs[1].stream
  },
  get stderr() {
    return outputs[2].stream
  },
  get exitCode(): number | undefined {
    return exitCode
  },
  set exitCode(code: unknown) {
    exitCode = parseExitCode(code)
  },

  exit(code?: unknown): never {
    exit(parseExitCode(code) ?? exitCode ?? 0)
    return waitForEver()
  },
  reallyExit(code?: unknown): never {
    exit(parseExitCode(code) ?? 0)
    return waitForEver()
  },
  abort(): never {
    state.end({ code: 134, reason: 'crashed', detail: 'The program called process.abort().' })
    return waitForEver()
  },
  kill(pid: number, signal: string | number = 'SIGTERM'): boolean {
    if (pid !== PID) throw nodeError(new Error('kill ESRCH'), 'ESRCH')
    const name = typeof signal === 'number' ? Object.keys(signals).find((key) => signals[key] === signal) : signal
    const number = name === undefined ? undefined : signals[name]
    if (signal === 0) return true
    if (name === undefined || number === undefined) {
      throw nodeError(new TypeError(`Unknown signal: ${signal}`), 'ERR_UNKNOWN_SIGNAL')
    }
    if (number !== 9 && process.listenerCount(name) > 0) nextTick(() => void process.emit(name, name, number))
    else {
      state.end({ code: 128 + number, reason: 'exit', detail: `The program ended itself with ${name}.` })
      waitForEver()
    }
    return true
  },
  cwd: () => state.cwd,
  chdir(folder: string): void {
    const target = posix.resolve(state.cwd, folder)
    // Throws, as Node does, when there is no such folder.
    volume.readdirSync(target)
    state.cwd = target
  },
  nextTick(callback: (...args: unknown[]) => void, ...args: unknown[]): void {
    if (typeof callback !== 'function') {
      throw nodeError(new TypeError('The "callback" argument must be of type function.'), 'ERR_INVALID_ARG_TYPE')
    }
    nextTick(() => callback(...args))
  },
  hrtime,
  uptime: () => native.now() / 1000,
  umask: () => 0o22,
  getuid: () => 1000,
  geteuid: () => 1000,
  getgid: () => 1000,
  getegid: () => 1000,
  cpuUsage: () => ({ user: Math.round(native.now() * 1000), system: 0 }),
  resourceUsage: () => ({ userCPUTime: Math.round(native.now() * 1000), systemCPUTime: 0 }),
  /** Browsers do not tell: the figures are of the right kind and say nothing. */
  memoryUsage: Object.assign(() => ({ rss: 64e6, heapTotal: 32e6, heapUsed: 16e6, external: 1e6, arrayBuffers: 0 }), {
    rss: () => 64e6,
  }),
  emitWarning(text: unknown, options?: unknown, code?: unknown): void {
    const made = warning(text, options, code)
    nextTick(() => {
      process.emit('warning', made)
      const id = made.code === undefined ? '' : `[${String(made.code)}] `
      process.stderr.write(`(node:${PID}) ${id}${made.name}: ${made.message}\n`)
    })
  },
  binding(): never {
    throw unavailable('process.binding')
  },
  dlopen(): never {
    throw unavailable('process.dlopen')
  },
  hasUncaughtExceptionCaptureCallback: () => false,
}

type Members = typeof members
/** What `process` is inside the worker. */
export type Process = Members & import('node:events').EventEmitter

class ProcessEmitter extends EventEmitter {}
Object.defineProperty(ProcessEmitter, 'name', { value: 'process' })
Object.defineProperty(ProcessEmitter.prototype, Symbol.toStringTag, { value: 'process', configurable: true })

export const process = Object.defineProperties(
  new ProcessEmitter(),
  Object.getOwnPropertyDescriptors(members),
) as Process
connectProcess(process)

/** Joins the standard streams to the page. */
export function connectStdio(channel: Channel): { input: Input; output: (fd: 1 | 2) => Output } {
  input = createInput((count) => channel.post({ type: 'stdin-taken', count }))
  const output = (fd: 1 | 2) => createOutput(fd, (text) => channel.post({ type: 'output', fd, text }))
  outputs = { 1: output(1), 2: output(2) }
  state.stderr = (text) => void process.stderr.write(text)
  return { input, output: (fd) => outputs[fd] }
}

/** Gives the process its arguments and environment. */
export function prepareProcess(entry: string, args: readonly string[], env: Readonly<Record<string, string>>): void {
  process.argv = [process.execPath, `${state.root}/${entry}`, ...args]
  process.env = environment({ HOME: '/home/learner', PATH: '/usr/local/bin:/usr/bin:/bin', PWD: state.root, ...env })
}
