import type { ExerciseChecks } from '../../lib/grader/check.ts'
import { universalClientChecks } from '../../lib/grader/universal.ts'
import { callChecks } from './checks/calls.ts'
import { endingChecks } from './checks/ending.ts'
import { defaultTimeout, sessionChecks } from './checks/session.ts'
import { timeChecks } from './checks/time.ts'
import { trafficChecks } from './checks/traffic.ts'
import { scenes } from './scenes/index.ts'

const exercise: ExerciseChecks = {
  slug: 'p2-client',
  scenes,
  checks: [
    ...sessionChecks,
    ...callChecks,
    ...trafficChecks,
    defaultTimeout,
    ...timeChecks,
    ...endingChecks,
    ...universalClientChecks(),
  ],
}

export default exercise
