import type { ExerciseChecks } from '../../lib/grader/check.ts'
import { withUniversalChecks } from '../../lib/grader/universal.ts'
import { completionChecks } from './checks/completion.ts'
import { listingChecks } from './checks/listing.ts'
import { readingChecks } from './checks/reading.ts'
import { refusalChecks } from './checks/refusals.ts'

const exercise: ExerciseChecks = {
  slug: 'p1-notes',
  checks: withUniversalChecks({ serverName: 'notes', tools: false }, [
    ...listingChecks,
    ...readingChecks,
    ...refusalChecks,
    ...completionChecks,
  ]),
}

export default exercise
