/** The command line of `npm run drill`. */
import { parseArgs } from 'node:util'
import { UsageError } from '../collect.ts'

export const USAGE = `Usage:
  npm run --silent drill -- [--topic chapter] [--limit N] [--new N] <exported file>
  npm run --silent drill -- --list <exported file>

The file is the one that the page Settings exports. It is written back after every card, and can be imported there.
  --topic chapter  everything on one chapter (scaling, security, …), due or not
  --limit N        ends after N cards
  --new N          at most N new cards today, whatever the settings say
  --list           says how much is due, and ends

Keys: space or enter shows the answer, 1 to 4 grade, u undoes, b buries until tomorrow, s suspends, q ends.`

export interface DrillArguments {
  readonly help: boolean
  readonly list: boolean
  readonly file: string
  /** Slug of a chapter. */
  readonly topic?: string
  readonly limit?: number
  readonly newPerDay?: number
}

/** @throws UsageError with one sentence */
export function parseDrillArguments(argv: readonly string[]): DrillArguments {
  const { values, positionals } = parse(argv)
  const [file = '', ...more] = positionals
  const head = { help: values.help ?? false, list: values.list ?? false, file }
  if (head.help) return head
  if (file === '') throw new UsageError('Name the file that the page Settings has exported; --help says more.')
  if (more.length > 0) throw new UsageError(`Name one file: ${more[0]} is one too many.`)
  return {
    ...head,
    ...(values.topic !== undefined && { topic: values.topic }),
    ...(values.limit !== undefined && { limit: wholeNumber('--limit', values.limit, 1) }),
    ...(values.new !== undefined && { newPerDay: wholeNumber('--new', values.new, 0) }),
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        list: { type: 'boolean' },
        topic: { type: 'string' },
        limit: { type: 'string' },
        new: { type: 'string' },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

function wholeNumber(option: string, text: string, least: number): number {
  if (!/^\d{1,6}$/.test(text) || Number(text) < least)
    throw new UsageError(`${option} takes a whole number from ${least}, not ${text}.`)
  return Number(text)
}
