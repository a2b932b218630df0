import type { ExerciseChecks } from '../../lib/grader/check.ts'
import { withUniversalChecks } from '../../lib/grader/universal.ts'
import { failureChecks } from './checks/failure.ts'
import { leakChecks } from './checks/leaks.ts'
import { refusalChecks } from './checks/refusals.ts'
import { valueChecks } from './checks/values.ts'

const exercise: ExerciseChecks = {
  slug: 'p1-errors',
  checks: withUniversalChecks({ serverName: 'settings', tools: () => ({ key: 'theme' }) }, [
    ...valueChecks,
    ...refusalChecks,
    ...failureChecks,
    ...leakChecks,
  ]),
}

export default exercise
