/** How the answer looks: its order, its length, its words when there is nothing, and what is refused. */
import type { Check } from '../../../lib/grader/check.ts'
import { inOrder } from '../../../lib/grader/in-order.ts'
import { expectBadArgument, firstText, showCall, showReply } from '../../shared/answers.ts'
import { linesOf, type Aside } from '../../shared/workspace/judge-lines.ts'
import { workspaceOf } from '../../shared/workspace/types.ts'
import { fileChecks } from './files.ts'
import { BY_NAME, ENDS, expectFound, FORM, MOST, TOOL } from './find.ts'
import { patternChecks } from './patterns.ts'

const NOTHING = 'No files found'

const spec = { title: 'Brief › The answer' }
const argumentSpec = { title: 'Brief › The tool' }

const sorted: Check = {
  id: 'sorted',
  title: 'Sorts the paths as sort() does',
  level: 'must',
  spec,
  needs: [BY_NAME],
  async run(context) {
    const why = 'File systems list names in any order. Sorted, the same question has the same answer everywhere.'
    const fix =
      'Gather all paths from the root first, then sort them as whole texts: paths.sort(). To sort folder by folder, files first, is another order.'
    // A file that is missing is missing for another reason.
    const aside = (): Aside => ({
      why: 'Order can be compared only where every file was found.',
      fix: 'The files found have to be the right ones first: see what the checks of patterns and names say.',
    })
    // Fewer than twenty each, so that nothing is cut whatever the limit.
    await inOrder(['*.md', '*.txt'].map((pattern) => expectFound(context, { pattern, ordered: true, aside, why, fix })))
  },
}

const byDefault: Check = {
  id: 'twenty-by-default',
  title: 'Answers with 20 paths where max_results is not given',
  level: 'must',
  spec,
  needs: [sorted.id],
  async run(context) {
    const why = 'An answer costs the model context: it gets the first twenty, and asks for more if it needs them.'
    await expectFound(context, {
      pattern: '*.log',
      ordered: true,
      why,
      fix: 'Let max_results be 20 where it is absent.',
    })
  },
}

const maxResults: Check = {
  id: 'max-results',
  title: 'Answers with the first max_results paths, from 1 to 1,000',
  level: 'must',
  spec,
  needs: [sorted.id],
  async run(context) {
    const { random } = context
    const why = 'The first ones of the sorted list: not the first that the walk came across.'
    const fix = 'Sort first, then cut: paths.sort().slice(0, max_results). No line says that there are more.'
    const counts = [1, random.int(2, 19), random.int(21, 60), MOST]
    await inOrder(counts.map((max) => expectFound(context, { pattern: '*.log', max, ordered: true, why, fix })))
  },
}

const everything: Check = {
  id: 'everything',
  title: 'Finds every file with *, and nothing else',
  level: 'must',
  spec,
  // Whatever is wrong with any of the paths is their affair.
  needs: [...fileChecks, ...patternChecks, byDefault, maxResults].map(({ id }) => id),
  async run(context) {
    const why = 'There are more than a hundred files, and max_results asks for up to 1,000: all of them are the answer.'
    const fix = 'Cut the list to max_results, and nowhere else. A limit of your own hides files that were asked for.'
    // Who follows links may list what lies in these folders under the name of the link.
    const { nook, knot } = workspaceOf(context).places
    const optional = (path: string) => path.startsWith(`${nook}/`) || path.startsWith(`${knot}/`)
    await expectFound(context, { pattern: '*', max: MOST, optional, why, fix })
  },
}

const nothing: Check = {
  id: 'none-found',
  title: 'Says "No files found" where there are none',
  level: 'must',
  spec,
  needs: [FORM],
  async run(context) {
    const args = { pattern: `${context.random.word(9)}.*`, max_results: MOST }
    const reply = await context.server.callTool(TOOL, args)
    const lines = linesOf(firstText(reply) ?? '')
    if (lines.length === 1 && lines[0] === NOTHING) return
    context.fail(
      {
        summary: `Where no file is found, the text is not "${NOTHING}".`,
        sent: showCall(TOOL, args),
        received: showReply(reply),
        expected: `text: "${NOTHING}", and nothing else`,
        why: 'An empty text leaves the model guessing whether the call worked.',
      },
      reply,
    )
  },
}

const range: Check = {
  id: 'max-results-range',
  title: 'Refuses a max_results that is no whole number from 1 to 1,000',
  level: 'must',
  spec: argumentSpec,
  needs: [ENDS],
  async run(context) {
    const { random, server } = context
    const fix = 'Check the range: z.number().int().min(1).max(1000).'
    await inOrder(
      [0, -random.int(1, 50), 1_001, random.int(2_000, 9_000), random.int(1, 9) + 0.5].map(async (max) => {
        const args = { pattern: '*.log', max_results: max }
        expectBadArgument(context, showCall(TOOL, args), 'max_results', await server.callTool(TOOL, args), fix)
      }),
    )
  },
}

const badArgument: Check = {
  id: 'bad-argument',
  title: 'Refuses arguments that are missing or of the wrong type',
  level: 'must',
  spec: argumentSpec,
  needs: [BY_NAME],
  lane: 'risky',
  async run(context) {
    const { random, server } = context
    const bad: readonly (readonly [string, Record<string, unknown>, string?])[] = [
      ['pattern', {}],
      ['pattern', { max_results: 5 }],
      ['pattern', { pattern: random.int(1, 99) }],
      ['pattern', { pattern: ['*.md'] }],
      [
        'max_results',
        { pattern: '*.md', max_results: String(random.int(2, 9)) },
        'Check that max_results is a number.',
      ],
    ]
    for (const [argument, args, fix] of bad)
      expectBadArgument(context, showCall(TOOL, args), argument, await server.callTool(TOOL, args), fix)
    const why = 'One bad call must not spoil the ones after it.'
    await expectFound(context, { pattern: 'readme.md', max: MOST, why })
  },
}

export const answerChecks: readonly Check[] = [sorted, byDefault, maxResults, everything, nothing, range, badArgument]
