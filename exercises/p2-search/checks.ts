import type { ExerciseChecks } from '../../lib/grader/check.ts'
import { withUniversalChecks } from '../../lib/grader/universal.ts'
import { toolChecks } from '../shared/tool-checks.ts'
import { drawSearchWorkspace } from '../shared/workspace/draw.ts'
import { answerChecks } from './checks/answer.ts'
import { fileChecks } from './checks/files.ts'
import { matchingChecks } from './checks/matching.ts'
import { TOOL } from './checks/search.ts'

const exercise: ExerciseChecks = {
  slug: 'p2-search',
  workspace: drawSearchWorkspace,
  checks: withUniversalChecks({ tools: true }, [
    ...toolChecks({
      name: TOOL,
      calls: [{ query: 'a' }, { query: 'Two words', file_pattern: 'docs/**/*.{md,txt}' }],
      example:
        '{"type":"object","properties":{"query":{"type":"string","minLength":1},"file_pattern":{"type":"string","default":"*"}},"required":["query"]}',
      fix: "With the SDK: inputSchema: { query: z.string().min(1), file_pattern: z.string().default('*') }.",
    }),
    ...fileChecks,
    ...matchingChecks,
    ...answerChecks,
  ]),
}

export default exercise
