/**
 * The command line of the grader that is taken home: `node grade.mjs <exercise> <entry file> [--seed N]`.
 * Exit code 0: every check passed; 1: one failed, or the files do not compile; 2: misuse.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { formatReport } from '../cli/report.ts'
import { createNodeContainer } from '../container/node/index.ts'
import { ContainerError } from '../container/types.ts'
import { readFolder } from '../exercises/files.ts'
import type { ExerciseChecks } from '../grader/check.ts'
import { grade } from '../grader/grade.ts'
import type { ExerciseMeta } from '../grader/types.ts'

/** Node and a cold disk are slower to start than a worker: this only delays the verdict on a server that never answers. */
const START_TIMEOUT_MS = 10_000

const USAGE = 'Usage: node grade.mjs <exercise> <entry file> [--seed N]'

export interface Exercises {
  readonly catalogue: readonly ExerciseMeta[]
  loadChecks(slug: string): Promise<ExerciseChecks>
}

/** Grades what the arguments name. @returns the exit code */
export async function main(argv: readonly string[], { catalogue, loadChecks }: Exercises): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { seed: { type: 'string' } },
  })
  const [slug, file] = positionals
  const meta = catalogue.find((exercise) => exercise.slug === slug)
  if (file === undefined || positionals.length > 2) return misuse(USAGE)
  if (meta === undefined) return misuse(`There is no exercise ${slug}.`)
  if (!existsSync(file)) return misuse(`There is no file ${file}.`)
  if (values.seed !== undefined && !/^\d{1,9}$/.test(values.seed)) return misuse('The seed is a whole number.')
  const container = createNodeContainer()
  try {
    const report = await grade({
      container,
      exercise: { ...meta, entry: path.basename(file) },
      checks: await loadChecks(meta.slug),
      files: await readFolder(path.dirname(path.resolve(file))),
      host: 'node',
      startTimeoutMs: START_TIMEOUT_MS,
      ...(values.seed === undefined ? {} : { seed: Number(values.seed) }),
    })
    console.log(formatReport(report, process.stdout.isTTY ?? false))
    return report.verdict === 'pass' ? 0 : 1
  } catch (error) {
    if (!(error instanceof ContainerError)) throw error
    const at = error.location
    console.error(at ? `${at.file}:${at.line}:${at.column} ${error.message}` : error.message)
    return error.kind === 'host' ? 2 : 1
  } finally {
    await container.dispose()
  }
}

function misuse(sentence: string): number {
  console.error(sentence)
  return 2
}
