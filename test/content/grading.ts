/** Grades content on the node host, a few servers at a time. */
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

export async function gradeCase(
  container: Container,
  { exercise, files }: Pick<Case, 'exercise' | 'files'>,
  seed: number,
): Promise<Report> {
  const meta = catalogue.find(({ slug }) => slug === exercise)!
  const checks = await loadChecks(exercise)
  return grade({ container, exercise: meta, checks, files, seed, startTimeoutMs: START_LIMIT })
}

/** A gate that lets `limit` jobs run at a time; the others wait in the order in which they came. */
export function turns(limit: number): <T>(job: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let running = 0
  return async (job) => {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve))
    else running++
    try {
      return await job()
    } finally {
      // Whoever waits takes over this job's place.
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}

/** Ids of the checks that failed or warned, in the exercise's order. */
export function tripped(report: Pick<Report, 'checks'>): string[] {
  return report.checks.filter(({ status }) => status === 'fail' || status === 'warn').map(({ id }) => id)
}
