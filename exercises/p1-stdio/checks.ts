import type { ExerciseChecks } from '../../lib/grader/check.ts'
import { withUniversalChecks } from '../../lib/grader/universal.ts'
import { answerChecks } from './checks/answers.ts'
import { refusalChecks } from './checks/refusals.ts'

const exercise: ExerciseChecks = {
  slug: 'p1-stdio',
  checks: withUniversalChecks({ tools: () => ({ name: 'lamp', quantity: 1 }) }, [...answerChecks, ...refusalChecks]),
}

export default exercise
