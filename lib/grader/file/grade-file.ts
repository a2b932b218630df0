/** Grades an exercise whose solution is a file: nothing is started, each check reads. */
import type { FileTree } from '../../container/types.ts'
import type { ExerciseChecks, FileCheck, FileContext } from '../check.ts'
import { CheckFailure } from '../failure.ts'
import { drawSeed } from '../random.ts'
import { failed, passed, skipped } from '../results.ts'
import type { CheckResult, ExerciseMeta, GradeEvent, Report } from '../types.ts'
import { verdictOf } from '../verdict.ts'
import { readJson, type JsonFile } from './json.ts'
import { placeOf } from './place.ts'

export interface FileGradeOptions {
  readonly exercise: Pick<ExerciseMeta, 'slug' | 'entry'>
  readonly checks: ExerciseChecks
  readonly files: FileTree
  /** What the report calls the host: nothing runs there. */
  readonly host: Report['host']
  /** Goes into the report: there is nothing to draw. */
  readonly seed?: number
  readonly signal?: AbortSignal
  readonly onEvent?: (event: GradeEvent) => void
}

/**
 * @returns the report, whatever the file is like; its `revision` is null
 * @throws the signal's reason when aborted
 */
export async function gradeFile(options: FileGradeOptions): Promise<Report> {
  const { exercise, files, signal, onEvent } = options
  const startedAt = performance.now()
  signal?.throwIfAborted()
  onEvent?.({ type: 'step', step: 'checks' })
  const json = readJson(Object.hasOwn(files, exercise.entry) ? files[exercise.entry] : undefined)
  const results = new Map<string, CheckResult>()
  const byId = new Map(options.checks.checks.map((check) => [check.id, check]))
  for (const check of options.checks.checks) {
    if (!('inspect' in check)) throw new Error(`Check "${check.id}" of ${exercise.slug} does not read a file.`)
    const need = check.needs?.find((id) => results.get(id)?.status !== 'pass')
    const result = need === undefined ? inspect(check, json, exercise.entry) : unmet(check, byId.get(need))
    results.set(check.id, result)
    onEvent?.({ type: 'check', result })
  }
  const all = [...results.values()]
  return {
    exercise: exercise.slug,
    host: options.host,
    seed: options.seed ?? drawSeed(),
    revision: null,
    verdict: verdictOf(all),
    durationMs: performance.now() - startedAt,
    checks: all,
  }
}

function inspect(check: FileCheck, json: JsonFile, file: string): CheckResult {
  const startedAt = performance.now()
  const context: FileContext = {
    json,
    fail: (finding, ...at) => {
      throw new CheckFailure(
        finding,
        [],
        at.map((span) => placeOf(file, json.text, span)),
      )
    },
  }
  try {
    check.inspect(context)
    return passed(check, startedAt)
  } catch (error) {
    if (error instanceof CheckFailure) return failed(check, error, startedAt)
    throw error
  }
}

function unmet(check: FileCheck, need: { readonly title: string } | undefined): CheckResult {
  if (!need) throw new Error(`Check "${check.id}" needs a check that is not in the exercise.`)
  return skipped(check, `Needs “${need.title}”, which does not pass yet.`)
}
