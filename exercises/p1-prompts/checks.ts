import type { ExerciseChecks } from '../../lib/grader/check.ts'
import { withUniversalChecks } from '../../lib/grader/universal.ts'
import { fenceChecks } from './checks/fences.ts'
import { languageChecks } from './checks/language.ts'
import { listingChecks } from './checks/listing.ts'
import { messageChecks } from './checks/messages.ts'
import { refusalChecks } from './checks/refusals.ts'

const exercise: ExerciseChecks = {
  slug: 'p1-prompts',
  checks: withUniversalChecks({ serverName: 'code-helper', tools: false }, [
    ...listingChecks,
    ...messageChecks,
    ...languageChecks,
    ...refusalChecks,
    ...fenceChecks,
  ]),
}

export default exercise
