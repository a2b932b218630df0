/** The three tools, held to what their own exercises ask: one check a tool, with that exercise's findings. */
import type { ActiveCheck, Check } from '../../../lib/grader/check.ts'
import { createRandom } from '../../../lib/grader/random.ts'
import { answerChecks } from '../../p2-find/checks/answer.ts'
import { basicChecks, fileChecks } from '../../p2-find/checks/files.ts'
import { patternChecks } from '../../p2-find/checks/patterns.ts'
import { answerChecks as searchAnswerChecks } from '../../p2-search/checks/answer.ts'
import { fileChecks as searchedFileChecks } from '../../p2-search/checks/files.ts'
import { matchingChecks } from '../../p2-search/checks/matching.ts'
import { missing, percent, refusalChecks } from '../../p2-read/checks/refusals.ts'
import { textChecks } from '../../p2-read/checks/texts.ts'
import { TOOLS } from './files.ts'
import { TOOLS_LISTED } from './server.ts'

const isRequired = (check: Check): check is ActiveCheck => 'run' in check && check.level === 'must'

/**
 * `checks` one after the other, so that no search has to wait behind a hundred others, and behind those of this
 * exercise. Each draws its inputs as it would alone.
 */
function worksAs(tool: (typeof TOOLS)[number], exercise: string, checks: readonly Check[]): Check {
  return {
    id: tool.replace('_', '-'),
    title: `${tool} does what the exercise “${exercise}” asks`,
    level: 'must',
    spec: { title: 'Brief › The tools' },
    lane: 'risky',
    needs: [TOOLS_LISTED],
    async run(context) {
      for (const check of checks.filter(isRequired)) {
        const random = createRandom(context.random.int(0, 2 ** 32 - 1), check.id)
        await check.run({ ...context, random })
      }
    },
  }
}

export const toolChecks: readonly Check[] = [
  worksAs(TOOLS[0], 'Find files', [...basicChecks, ...patternChecks, ...fileChecks, ...answerChecks]),
  worksAs(TOOLS[1], 'Search in files', [...searchedFileChecks, ...matchingChecks, ...searchAnswerChecks]),
  worksAs(TOOLS[2], 'Read files', [...textChecks, missing, percent, ...refusalChecks]),
]
