/** What is said when there is nothing, and what is refused. */
import type { Check } from '../../../lib/grader/check.ts'
import { expectBadArgument, firstText, isToolError, showCall, showReply } from '../../shared/answers.ts'
import { linesOf } from '../../shared/workspace/judge-lines.ts'
import { workspaceOf } from '../../shared/workspace/types.ts'
import { expectMatches, FINDS, TOOL } from './search.ts'

const NOTHING = 'No matches found'

const nothing: Check = {
  id: 'none-found',
  title: 'Says "No matches found" where there are none',
  level: 'must',
  spec: { title: 'Brief › The answer' },
  needs: [FINDS],
  async run(context) {
    const args = { query: context.random.word(9), file_pattern: '*.md' }
    const reply = await context.server.callTool(TOOL, args)
    const lines = linesOf(firstText(reply) ?? '')
    if (lines.length === 1 && lines[0] === NOTHING) return
    context.fail(
      {
        summary: `Where no line is found, the text is not "${NOTHING}".`,
        sent: showCall(TOOL, args),
        received: showReply(reply),
        expected: `text: "${NOTHING}", and nothing else`,
        why: 'An empty text leaves the model guessing whether the call worked.',
      },
      reply,
    )
  },
}

const empty: Check = {
  id: 'empty-query',
  title: 'Refuses an empty query',
  level: 'must',
  spec: { title: 'Brief › The tool' },
  needs: [FINDS],
  async run(context) {
    const args = { query: '', file_pattern: '*.md' }
    const reply = await context.server.callTool(TOOL, args)
    if (isToolError(reply) || reply.error?.code === -32602) return
    context.fail(
      {
        summary: reply.error
          ? `An empty query was answered with error ${reply.error.code}, which means something else.`
          : 'An empty query was answered as if it were one.',
        sent: showCall(TOOL, args),
        received: showReply(reply),
        expected: 'a result with isError: true, or error -32602 (Invalid params)',
        why: 'Every line holds the empty text: the answer would be twenty lines that nobody asked for.',
        fix: 'z.string().min(1) refuses it before your handler is called.',
      },
      reply,
    )
  },
}

const badArgument: Check = {
  id: 'bad-argument',
  title: 'Refuses arguments that are missing or of the wrong type',
  level: 'must',
  spec: { title: 'Brief › The tool' },
  needs: [FINDS],
  lane: 'risky',
  async run(context) {
    const { random, server } = context
    const { words } = workspaceOf(context)
    const bad: readonly (readonly [string, Record<string, unknown>])[] = [
      ['query', {}],
      ['query', { file_pattern: '*.md' }],
      ['query', { query: random.int(1, 99), file_pattern: '*.md' }],
      ['query', { query: [words.single], file_pattern: '*.md' }],
      ['file_pattern', { query: words.single, file_pattern: random.int(1, 99) }],
    ]
    for (const [argument, args] of bad)
      expectBadArgument(context, showCall(TOOL, args), argument, await server.callTool(TOOL, args))
    const why = 'One bad call must not spoil the ones after it.'
    await expectMatches(context, { query: words.single, file_pattern: '*.md', why })
  },
}

export const answerChecks: readonly Check[] = [nothing, empty, badArgument]
