/** Node's console: log, info and debug write to stdout, the rest to stderr. */
import { formatWithOptions, inspect } from './inspect.ts'
import { native } from './primordials.ts'
import { process } from './process.ts'
import { stackOf } from './stacks.ts'
import { table } from './table.ts'

type Write = (...args: unknown[]) => void

const counts = new Map<string, number>()
const starts = new Map<string, number>()
let indent = ''

function writer(fd: 1 | 2): Write {
  return (...args) => {
    const text = formatWithOptions({}, ...args)
    const stream = fd === 1 ? process.stdout : process.stderr
    stream.write(`${indent === '' ? text : indent + text.replaceAll('\n', `\n${indent}`)}\n`)
  }
}

const out = writer(1)
const err = writer(2)

/** As Node writes durations: `1.234ms`, `2.345s`, `1:02.345 (m:ss.mmm)`. */
function duration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Number(milliseconds.toFixed(3))}ms`
  const seconds = milliseconds / 1000
  if (seconds < 60) return `${seconds.toFixed(3)}s`
  const minutes = Math.floor(seconds / 60)
  return `${minutes}:${(seconds - minutes * 60).toFixed(3).padStart(6, '0')} (m:ss.mmm)`
}

function elapsed(label: string, use: (text: string) => void): void {
  const start = starts.get(label)
  if (start === undefined) return process.emitWarning(`No such label '${label}' for console.time()`)
  use(`${label}: ${duration(native.now() - start)}`)
}

const members = {
  log: out,
  info: out,
  debug: out,
  error: err,
  warn: err,
  dir(value: unknown, options?: object): void {
    out(inspect(value, { customInspect: false, ...options }))
  },
  dirxml: out,
  trace(...args: unknown[]): void {
    const made = new Error()
    const lines = String(stackOf(made)).split('\n').slice(1)
    err(['Trace' + (args.length > 0 ? `: ${formatWithOptions({}, ...args)}` : ''), ...lines].join('\n'))
  },
  assert(condition: unknown, ...args: unknown[]): void {
    if (condition) return
    const [first, ...rest] = args
    if (args.length === 0) err('Assertion failed')
    else if (typeof first === 'string') err(`Assertion failed: ${first}`, ...rest)
    else err('Assertion failed:', ...args)
  },
  count(label = 'default'): void {
    const count = (counts.get(label) ?? 0) + 1
    counts.set(label, count)
    out(`${label}: ${count}`)
  },
  countReset(label = 'default'): void {
    counts.delete(label)
  },
  group(...args: unknown[]): void {
    if (args.length > 0) out(...args)
    indent += '  '
  },
  groupEnd(): void {
    indent = indent.slice(2)
  },
  time(label = 'default'): void {
    starts.set(label, native.now())
  },
  timeLog(label = 'default', ...args: unknown[]): void {
    elapsed(label, (text) => out(text, ...args))
  },
  timeEnd(label = 'default'): void {
    elapsed(label, (text) => out(text))
    starts.delete(label)
  },
  table(rows: unknown, columns?: readonly string[]): void {
    out(typeof rows === 'object' && rows !== null ? table(rows, columns) : rows)
  },
  clear(): void {
    // Only a terminal can be cleared.
  },
}

export const console = {
  ...members,
  groupCollapsed: members.group,
  profile(): void {},
  profileEnd(): void {},
  timeStamp(): void {},
}
