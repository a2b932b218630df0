import type { ExerciseChecks } from '../../lib/grader/check.ts'
import { withUniversalChecks } from '../../lib/grader/universal.ts'
import { toolChecks } from '../shared/tool-checks.ts'
import { drawSmallWorkspace } from '../shared/workspace/draw.ts'
import { answerChecks } from './checks/answer.ts'
import { basicChecks, fileChecks } from './checks/files.ts'
import { TOOL } from './checks/find.ts'
import { patternChecks } from './checks/patterns.ts'

const exercise: ExerciseChecks = {
  slug: 'p2-find',
  workspace: drawSmallWorkspace,
  checks: withUniversalChecks({ tools: true }, [
    ...toolChecks({
      name: TOOL,
      calls: [
        { pattern: '*.md' },
        { pattern: 'docs/**/*.{md,txt}', max_results: 1_000 },
        { pattern: '?', max_results: 1 },
      ],
      example:
        '{"type":"object","properties":{"pattern":{"type":"string"},"max_results":{"type":"integer","minimum":1,"maximum":1000,"default":20}},"required":["pattern"]}',
      fix: 'With the SDK: inputSchema: { pattern: z.string(), max_results: z.number().int().min(1).max(1000).default(20) }.',
    }),
    ...basicChecks,
    ...patternChecks,
    ...fileChecks,
    ...answerChecks,
  ]),
}

export default exercise
