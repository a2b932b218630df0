/** The command line of `npm run grade`. */
import { parseArgs } from 'node:util'
import { UsageError } from './collect.ts'

export const USAGE = `Usage:
  npm run --silent grade -- <exercise> [--json] [--seed N] [--watch] <file or folder>
  npm run --silent grade -- <exercise> [--json] [--seed N] -- <command> [arguments]
  npm run --silent grade -- --list`

export interface GradeArguments {
  readonly list: boolean
  readonly help: boolean
  readonly exercise: string
  readonly json: boolean
  readonly watch: boolean
  readonly seed?: number
  /** What to grade: a path, or a command with its arguments. */
  readonly target:
    { readonly path: string } | { readonly command: string; readonly args: readonly string[] } | undefined
}

/** @throws UsageError with one sentence */
export function parseGradeArguments(argv: readonly string[]): GradeArguments {
  const split = argv.indexOf('--')
  const own = split < 0 ? argv : argv.slice(0, split)
  const command = split < 0 ? undefined : argv.slice(split + 1)
  const { values, positionals } = parse(own)
  const [exercise = '', path, ...more] = positionals
  const head = {
    list: values.list ?? false,
    help: values.help ?? false,
    exercise,
    json: values.json ?? false,
    watch: values.watch ?? false,
    ...(values.seed === undefined ? {} : { seed: parseSeed(values.seed) }),
  }
  if (head.list || head.help) return { ...head, target: undefined }
  if (!exercise) throw new UsageError('Name the exercise to grade; --list shows them.')
  if (more.length > 0) throw new UsageError(`Name one file or folder: ${more[0]} is one too many.`)
  if (!command) {
    if (path === undefined)
      throw new UsageError(`Name the file or folder to grade for ${exercise}, or a command after "--".`)
    return { ...head, target: { path } }
  }
  if (path !== undefined)
    throw new UsageError(`Name either a file or folder (${path}) or a command after "--", not both.`)
  if (!command[0]) throw new UsageError('There is no command after "--".')
  if (head.watch) throw new UsageError('--watch follows files: it does not go with a command.')
  return { ...head, target: { command: command[0], args: command.slice(1) } }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        list: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        json: { type: 'boolean' },
        watch: { type: 'boolean' },
        seed: { type: 'string' },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

function parseSeed(text: string): number {
  const seed = Number(text)
  if (!/^\d+$/.test(text) || seed > 0xffffffff)
    throw new UsageError(`The seed is a whole number from 0 to 4294967295, not ${text}.`)
  return seed
}
