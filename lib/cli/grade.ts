/**
 * `npm run grade`: grades a server, or a file, from the command line.
 * Exit code 0: every check passed; 1: one failed, or the files do not compile; 2: misuse, such as a command that does
 * not exist.
 */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { ensureRuntime } from '../build/runtime.ts'
import { createCommandContainer } from '../container/command.ts'
import { createNodeContainer } from '../container/node/index.ts'
import { ContainerError, type Container, type FileTree } from '../container/types.ts'
import type { ExerciseChecks } from '../grader/check.ts'
import { grade } from '../grader/grade.ts'
import type { ExerciseMeta, Report } from '../grader/types.ts'
import { resultsOfRefusal } from '../grader/refusal.ts'
import { parseGradeArguments, USAGE, type GradeArguments } from './arguments.ts'
import { collect, collectText, UsageError } from './collect.ts'
import { formatReport } from './report.ts'
import { watchFiles } from './watch.ts'

const EXERCISES = fileURLToPath(new URL('../../exercises', import.meta.url))

/** Node and a cold disk are slower to start than a worker: this only delays the verdict on a server that never answers. */
const START_TIMEOUT_MS = 10_000

async function listSlugs(): Promise<string[]> {
  const entries = await readdir(EXERCISES, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory() && /^p\d-/.test(entry.name)).map(({ name }) => name)
}

async function load(slug: string): Promise<{ exercise: ExerciseMeta; checks: ExerciseChecks }> {
  const slugs = await listSlugs()
  if (!slugs.includes(slug)) throw new UsageError(`There is no exercise ${slug}. There are: ${slugs.join(', ')}.`)
  const read = async <T>(file: string) =>
    ((await import(pathToFileURL(join(EXERCISES, slug, file)).href)) as { default: T }).default
  return { exercise: await read<ExerciseMeta>('exercise.ts'), checks: await read<ExerciseChecks>('checks.ts') }
}

async function printList(json: boolean): Promise<void> {
  const exercises = await Promise.all((await listSlugs()).map(async (slug) => (await load(slug)).exercise))
  if (json) return console.log(JSON.stringify(exercises.map(({ slug, title, summary }) => ({ slug, title, summary }))))
  for (const { slug, summary } of exercises) console.log(`${slug.padEnd(16)} ${summary}`)
}

/** What is to be graded, read anew for each run so that `--watch` sees changes. */
async function prepare(options: GradeArguments, exercise: ExerciseMeta) {
  const { target } = options
  if (exercise.kind === 'config') {
    if (!target || 'command' in target)
      throw new UsageError(`${exercise.slug} is graded from a file: name that, and no command after "--".`)
    return { host: 'node' as const, ...(await collectText(target.path, exercise.entry)) }
  }
  if (target && 'command' in target && exercise.kind === 'http')
    throw new UsageError(
      `${exercise.slug} is graded from a module that exports fetch(request): name its file or folder, and no command after "--".`,
    )
  if (target && 'command' in target)
    return { host: 'command' as const, files: {} as FileTree, entry: '', watch: [] as readonly string[] }
  const submission = await collect(target!.path, exercise.entry)
  return { host: 'node' as const, ...submission }
}

async function createContainer({ target }: GradeArguments, { kind }: ExerciseMeta): Promise<Container> {
  if (target && 'command' in target) return createCommandContainer(target.command, [...target.args])
  // A file is read, not run.
  if (kind !== 'config') await ensureRuntime()
  return createNodeContainer()
}

function print(report: Report, { json }: GradeArguments, { kind }: ExerciseMeta): void {
  if (!json) return console.log(formatReport(report, process.stdout.isTTY ?? false, kind))
  const { exercise, host, seed, revision, verdict, durationMs, checks } = report
  const shown = checks.map(({ id, title, level, status, spec, message, places }) => ({
    id,
    title,
    level,
    status,
    spec,
    message,
    places,
  }))
  console.log(JSON.stringify({ exercise, host, seed, revision, verdict, durationMs, checks: shown }))
}

/** The learner's files do not compile: a verdict like any other. */
function printRefusal(
  error: ContainerError,
  exercise: ExerciseMeta,
  checks: ExerciseChecks,
  options: GradeArguments,
): void {
  const at = error.location
  const place = at && !error.message.includes(at.file) ? `${at.file}:${at.line}:${at.column} ` : ''
  const message = place + error.message
  if (!options.json) return console.error(message)
  const results = resultsOfRefusal(checks, message)
  const report = {
    exercise: exercise.slug,
    host: 'node',
    seed: options.seed ?? 0,
    revision: null,
    durationMs: 0,
  } as const
  print({ ...report, verdict: 'fail', checks: results }, options, exercise)
}

/** Ctrl-C ends the run, the program that is graded, and leaves no temporary folder behind. */
async function runUntilInterrupted(run: (signal: AbortSignal) => Promise<number>): Promise<number> {
  const stop = new AbortController()
  const interrupted = new Error('interrupted')
  process.once('SIGINT', () => stop.abort(interrupted))
  try {
    return await run(stop.signal)
  } catch (error) {
    if (error !== interrupted) throw error
    return 130
  }
}

async function main(): Promise<number> {
  const options = parseGradeArguments(process.argv.slice(2))
  if (options.help) return (console.log(USAGE), 0)
  if (options.list) return (await printList(options.json), 0)
  const { exercise, checks } = await load(options.exercise)
  // Before the container: a path that does not exist should be said at once.
  await prepare(options, exercise)
  const container = await createContainer(options, exercise)
  const run = async (signal?: AbortSignal): Promise<number> => {
    const { files, entry, host } = await prepare(options, exercise)
    try {
      const report = await grade({
        container,
        exercise: { ...exercise, entry },
        checks,
        files,
        host,
        startTimeoutMs: START_TIMEOUT_MS,
        ...(options.seed === undefined ? {} : { seed: options.seed }),
        ...(signal ? { signal } : {}),
      })
      print(report, options, exercise)
      return report.verdict === 'pass' ? 0 : 1
    } catch (error) {
      if (!(error instanceof ContainerError)) throw error
      if (error.kind === 'host') throw new UsageError(error.message)
      printRefusal(error, exercise, checks, options)
      return 1
    }
  }
  try {
    if (!options.watch) return await runUntilInterrupted(run)
    await watchFiles(async () => (await prepare(options, exercise)).watch, run)
    return 0
  } finally {
    await container.dispose()
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  console.error(error.message)
  process.exitCode = 2
}
