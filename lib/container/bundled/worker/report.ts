/** What Node prints on stderr before a process dies of an error. */
import { inspect } from './inspect.ts'
import { placeOf } from './stacks.ts'
import { state } from './state.ts'

/** As `process.version` says. */
export const NODE_VERSION = 'v20.20.0'

/** The line of the learner's file at which the error was made, with a mark under it. */
function excerpt(error: unknown): string {
  const place = placeOf(error)
  const line = place && state.source(place.file)?.split(/\r?\n/)[place.line - 1]
  if (!place || line === undefined) return ''
  const mark = line.slice(0, place.column - 1).replace(/[^\t]/g, ' ')
  return `file://${state.root}/${place.file}:${place.line}\n${line}\n${mark}^\n\n`
}

function describe(error: unknown, rejected: boolean): string {
  if (error instanceof Error) return inspect(error)
  const shown = inspect(error)
  if (!rejected)
    return `Uncaught:\n${shown}\n(Use \`node --trace-uncaught ...\` to show where the exception was thrown)`
  return (
    '[UnhandledPromiseRejection: This error originated either by throwing inside of an async function without a catch ' +
    'block, or by rejecting a promise which was not handled with .catch(). The promise rejected with the reason ' +
    `${JSON.stringify(typeof error === 'string' ? error : shown)}.] {\n  code: 'ERR_UNHANDLED_REJECTION'\n}`
  )
}

export function report(error: unknown, rejected = false): void {
  let text: string
  try {
    text = `${excerpt(error)}${describe(error, rejected)}`
  } catch {
    text = 'An error that cannot be shown'
  }
  state.stderr(`${text}\n\nNode.js ${NODE_VERSION}\n`)
}
