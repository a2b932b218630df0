import type { ExerciseChecks } from '../../lib/grader/check.ts'
import { withUniversalChecks } from '../../lib/grader/universal.ts'
import { arithmeticChecks } from './checks/arithmetic.ts'
import { listingChecks } from './checks/listing.ts'
import { refusalsChecks } from './checks/refusals.ts'
import { safetyChecks } from './checks/safety.ts'

const exercise: ExerciseChecks = {
  slug: 'p1-calculator',
  checks: withUniversalChecks(
    { serverName: 'calculator', tools: (random) => ({ expression: `${random.int(1, 9)} + ${random.int(1, 9)}` }) },
    [...listingChecks, ...arithmeticChecks, ...refusalsChecks, ...safetyChecks],
  ),
}

export default exercise
