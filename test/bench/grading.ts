import { loadChecks } from '../../exercises/load-checks.ts'
import { catalogue } from '../../exercises/catalogue.ts'
import type { Container } from '../../lib/container/types.ts'
import { grade } from '../../lib/grader/grade.ts'
import type { Lane } from './lane.ts'
import { EXERCISE } from './submission.ts'

/** Grades the solution on a container of this process. A verdict other than `pass` is no measurement. */
export async function gradingLane(name: string, container: Container, source: string): Promise<Lane> {
  const checks = await loadChecks(EXERCISE)
  const exercise = catalogue.find(({ slug }) => slug === EXERCISE)
  if (!exercise) throw new Error(`There is no exercise ${EXERCISE}.`)
  const sample = async () => {
    const before = performance.now()
    const report = await grade({ container, exercise, checks, files: { [exercise.entry]: source } })
    const time = performance.now() - before
    const wrong = report.checks.find(({ status }) => status !== 'pass')
    if (wrong) throw new Error(`${name}: the solution did not pass ${wrong.id}: ${wrong.message ?? wrong.status}`)
    return { [name]: time }
  }
  return { sample, close: () => container.dispose() }
}
