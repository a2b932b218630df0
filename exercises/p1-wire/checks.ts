import type { ExerciseChecks } from '../../lib/grader/check.ts'
import { withUniversalChecks } from '../../lib/grader/universal.ts'
import { framingChecks } from './checks/framing.ts'
import { lineChecks } from './checks/lines.ts'
import { requestChecks } from './checks/requests.ts'
import { sessionChecks } from './checks/session.ts'

const exercise: ExerciseChecks = {
  slug: 'p1-wire',
  checks: withUniversalChecks({ serverName: 'wire', tools: (random) => ({ text: random.word() }) }, [
    ...sessionChecks,
    ...requestChecks,
    ...framingChecks,
    ...lineChecks,
  ]),
}

export default exercise
