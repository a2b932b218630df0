/** Stack traces as Node prints them: the learner's files and lines, V8's way of writing, in every browser. */
import { state } from './state.ts'

/** V8 begins a stack with the error's name and message; the others have frames only. */
const stackHasHeader = String(new Error('probe').stack).includes('probe')

function header(error: Error): string {
  const name = error.name || 'Error'
  return error.message === '' ? name : `${name}: ${error.message}`
}

/** The text under which an error is printed. */
export function stackOf(error: { stack?: unknown }): unknown {
  const { stack } = error
  if (typeof stack !== 'string') return stack
  const mapped = state.mapper?.map(stack) ?? stack
  if (stackHasHeader || !(error instanceof Error) || mapped.startsWith(header(error))) return mapped
  return mapped.trim() === '' ? header(error) : `${header(error)}\n${mapped.trimEnd()}`
}

/** Where in the learner's files an error was made. */
export function placeOf(error: unknown): { file: string; line: number; column: number } | undefined {
  if (!(error instanceof Error) || typeof error.stack !== 'string') return undefined
  return state.mapper?.locate(error.stack)
}
