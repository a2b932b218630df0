/** How the process ends: nothing left to do, `process.exit`, an error that nobody caught. */
import { activity, enter, stopLoop } from './loop.ts'
import { report } from './report.ts'
import { state } from './state.ts'
import type { EventEmitter } from 'node:events'
import type { ExitStatus } from '../../types.ts'

interface ProcessObject extends Pick<EventEmitter, 'listenerCount'> {
  emit(name: string, ...args: unknown[]): boolean
  exitCode?: unknown
}

let process: ProcessObject
let evaluation: 'none' | 'pending' | 'settled' = 'none'
let exiting = false
let beforeExitAt = -1

export function connectProcess(given: ProcessObject): void {
  process = given
}

/** The entry module is being evaluated; an error in it is the program's. */
export function follow(run: Promise<unknown>): void {
  evaluation = 'pending'
  run.then(
    () => {
      evaluation = 'settled'
    },
    (error: unknown) => {
      evaluation = 'settled'
      enter(() => uncaught(error))
    },
  )
}

function exitCode(): number {
  return Number(process.exitCode ?? 0)
}

function finish(code: number, reason: ExitStatus['reason']): void {
  stopLoop()
  state.end({ code, reason })
}

/** Runs the `exit` listeners and ends. */
export function exit(code: number): void {
  process.exitCode = code
  if (!exiting) {
    exiting = true
    try {
      process.emit('exit', code)
    } catch (error) {
      report(error)
      return finish(7, 'crashed')
    }
  }
  finish(exitCode(), 'exit')
}

function crash(error: unknown, rejected: boolean): void {
  report(error, rejected)
  process.exitCode = 1
  let code = 1
  if (!exiting) {
    exiting = true
    try {
      process.emit('exit', 1)
    } catch (later) {
      report(later)
      code = 7
    }
  }
  finish(code, 'crashed')
}

function handled(name: string, error: unknown, second: unknown): boolean {
  if (process.listenerCount(name) === 0) return false
  try {
    process.emit(name, error, second)
  } catch (later) {
    report(later)
    finish(7, 'crashed')
  }
  return true
}

/** An exception that nothing caught. */
export function uncaught(
  error: unknown,
  origin: 'uncaughtException' | 'unhandledRejection' = 'uncaughtException',
): void {
  process.emit('uncaughtExceptionMonitor', error, origin)
  if (!handled('uncaughtException', error, origin)) crash(error, origin === 'unhandledRejection')
}

/** A promise that was rejected and that nobody has asked about. */
export function unhandledRejection(reason: unknown, promise: unknown): void {
  if (!handled('unhandledRejection', reason, promise)) uncaught(reason, 'unhandledRejection')
}

/** Nothing holds the process. A top-level await that nothing can settle any more is code 13, as in Node. */
export function idle(): void {
  if (exiting || evaluation === 'none') return
  if (evaluation === 'pending') return exit(Number(process.exitCode ?? 13))
  // A listener may begin something new; the event comes again when that has ended.
  if (beforeExitAt === activity()) return exit(exitCode())
  beforeExitAt = activity()
  enter(() => process.emit('beforeExit', exitCode()))
}
