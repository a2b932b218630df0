/** Grades content on the node host, a few servers at a time. */
import os from 'node:os'
import type { Container } from '../../lib/container/types.ts'
import { grade } from '../../lib/grader/grade.ts'
import type { Report } from '../../lib/grader/types.ts'
import { loadChecks } from '../../exercises/load-checks.ts'
import { catalogue } from '../../exercises/catalogue.ts'
import type { Case } from './matrix.ts'

/** A fixed seed, so that a failure here is a failure everywhere. */
export const FIXED_SEED = 20_251_125

/** Machines under load start programs slowly; that is not what is under test. */
const START_LIMIT = 8_000

export async function gradeCase(container: Container, { exercise, files }: Case, seed: number): Promise<Report> {
  const meta = catalogue.find(({ slug }) => slug === exercise)!
  const checks = await loadChecks(exercise)
  return grade({ container, exercise: meta, checks, files, seed, startTimeoutMs: START_LIMIT })
}

/** Runs `jobs` with at most `limit` at a time, in order, and gives back their results in order. */
export async function inTurns<T>(jobs: readonly (() => Promise<T>)[], limit = Math.max(2, os.availableParallelism())): Promise<T[]> {
  const results: T[] = []
  const queue = jobs.entries()
  const worker = async () => {
    for (const [index, job] of queue) results[index] = await job()
  }
  await Promise.all(Array.from({ length: limit }, worker))
  return results
}

/** Ids of the checks that failed or warned, in the exercise's order. */
export function tripped(report: Report): string[] {
  return report.checks.filter(({ status }) => status === 'fail' || status === 'warn').map(({ id }) => id)
}
