import type { ExitStatus } from '../types.ts'
import type { ProcessEnd } from './spawn.ts'

/** Signals that a program gets for what it did itself. */
const CRASHES = new Set<NodeJS.Signals>(['SIGABRT', 'SIGBUS', 'SIGFPE', 'SIGILL', 'SIGSEGV', 'SIGSYS', 'SIGTRAP'])

/** What the system says of a program's end, in the words of the contract. */
export function exitStatus({ code, signal }: ProcessEnd): ExitStatus {
  if (signal === null) return { code, reason: 'exit' }
  // kill() and dispose() send SIGKILL: nothing to explain.
  if (signal === 'SIGKILL') return { code: null, reason: 'killed' }
  const detail = `The program was ended by the signal ${signal}.`
  return { code: null, reason: CRASHES.has(signal) ? 'crashed' : 'killed', detail }
}
