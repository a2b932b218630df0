import type { ExerciseChecks } from '../../lib/grader/check.ts'
import { withUniversalChecks } from '../../lib/grader/universal.ts'
import { toolChecks } from '../shared/tool-checks.ts'
import { drawSearchWorkspace } from '../shared/workspace/draw.ts'
import { TOOL } from './checks/read.ts'
import { missing, percent, refusalChecks } from './checks/refusals.ts'
import { textChecks } from './checks/texts.ts'

const exercise: ExerciseChecks = {
  slug: 'p2-read',
  workspace: drawSearchWorkspace,
  checks: withUniversalChecks({ tools: true }, [
    ...toolChecks({
      name: TOOL,
      calls: [{ path: 'readme.md' }, { path: 'docs/a b (1).txt' }],
      example: '{"type":"object","properties":{"path":{"type":"string"}},"required":["path"]}',
      fix: 'With the SDK: inputSchema: { path: z.string() }.',
    }),
    ...textChecks,
    missing,
    percent,
    ...refusalChecks,
  ]),
}

export default exercise
