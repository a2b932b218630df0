import type { ExerciseChecks, HttpSetup } from '../../lib/grader/check.ts'
import { withHttpUniversalChecks } from '../../lib/grader/http/universal.ts'
import type { Random } from '../../lib/grader/random.ts'
import { drawSmallWorkspace } from '../shared/workspace/draw.ts'
import { bodyChecks } from './checks/bodies.ts'
import { doorChecks } from './checks/doors.ts'
import { toolChecks } from './checks/tools.ts'
import { standaloneChecks, transportChecks } from './checks/transport.ts'

/** A token with characters that mean something to patterns, and letters whose case counts. */
function drawToken(random: Random): HttpSetup {
  const token = `Wb-${random.word(8)}.${random.word(8)}+${random.int(1_000, 9_999)}`
  return { env: { MCP_TOKEN: token }, headers: { authorization: `Bearer ${token}` } }
}

const exercise: ExerciseChecks = {
  slug: 'p2-http',
  workspace: drawSmallWorkspace,
  httpSetup: drawToken,
  checks: withHttpUniversalChecks([
    ...toolChecks,
    ...standaloneChecks,
    ...transportChecks,
    ...doorChecks,
    ...bodyChecks,
  ]),
}

export default exercise
