/** What a hostile or careless client sends. These run one at a time: a wrong server hangs or dies here. */
import type { Check, CheckContext, Reply } from '../../../lib/grader/check.ts'
import { inOrder } from '../../../lib/grader/in-order.ts'
import { expectBadArgument, isToolError, quote, showCall, showReply } from '../../shared/answers.ts'
import { awaitReply } from '../../shared/no-reply.ts'
import { calculate, isClose, judgeRefusal, readResult } from './call.ts'
import { expectNamed } from './refusals.ts'

/** Fails unless an expression is answered rightly, or refused in whatever way. */
function expectRightOrRefused(context: CheckContext, expression: string, expected: number, reply: Reply): void {
  if (reply.error || isToolError(reply)) return
  const actual = readResult(reply)
  if (typeof actual === 'number' && isClose(actual, expected)) return
  context.fail(
    {
      summary:
        typeof actual === 'string'
          ? `Neither a value nor a refusal. ${actual}`
          : `The value is ${expected}, not ${actual}.`,
      sent: showCall('calculate', { expression }),
      received: showReply(reply),
      expected: `"Result: ${expected}", or a refusal: a result with isError: true`,
      why: 'An expression that is too long or too deep may be refused. A wrong number is taken for a right one.',
    },
    reply,
  )
}

/** Calls with a dangerous expression; `fix` says what a server has most likely done that never answers, or is gone. */
function attempt(context: CheckContext, expression: string, fix: string): Promise<Reply> {
  return awaitReply(context, context.server, calculate(context, expression), {
    sent: showCall('calculate', { expression }),
    fix,
  })
}

const drawSum = ({ random }: CheckContext) => [random.int(10, 99), random.int(10, 99)] as const

/** Fails unless the server still works out a sum. */
async function expectAlive(context: CheckContext, after: string, [a, b] = drawSum(context)): Promise<void> {
  const reply = await calculate(context, `${a} + ${b}`)
  if (readResult(reply) === a + b) return
  context.fail(
    {
      summary: `After ${after} the server no longer works out ${a} + ${b}.`,
      sent: showCall('calculate', { expression: `${a} + ${b}` }),
      received: showReply(reply),
      expected: `text: "Result: ${a + b}"`,
      why: 'One bad call must not spoil the ones after it.',
    },
    reply,
  )
}

const powers: Check = {
  id: 'refuses-powers',
  title: 'Refuses **, ^ and 9**9**9',
  level: 'must',
  spec: { title: 'Brief › Refusals' },
  needs: ['refusal-form'],
  lane: 'risky',
  async run(context) {
    const [a, b] = [context.random.int(2, 9), context.random.int(2, 9)]
    await expectNamed(context, [
      { expression: `${a} ** ${b}`, foreign: '**', named: '*' },
      { expression: `${a}^${b}`, foreign: '^' },
      { expression: '9**9**9', foreign: '**', named: '*' },
    ])
  },
}

const code: Check = {
  id: 'runs-no-code',
  title: 'Never runs what it is sent',
  level: 'must',
  spec: { title: 'Brief › Never run the input' },
  needs: ['refusal-form'],
  lane: 'risky',
  async run(context) {
    const fix = 'The text was run as code: no eval, no Function, no vm, behind no filter.'
    const withstands = async (expression: string) => {
      const sum = drawSum(context) // before anything is awaited, so that a seed repeats it
      const reply = await attempt(context, expression, fix)
      judgeRefusal(context, expression, reply, 'this is JavaScript, not arithmetic. If it ran, anything would.')
      await expectAlive(context, expression, sum)
    }
    await inOrder(['process.exit(1)', `constructor.constructor('return 1')()`, '1;globalThis'].map(withstands))
  },
}

const nesting: Check = {
  id: 'deep-nesting',
  title: 'Survives 1,000 nested parentheses',
  level: 'must',
  spec: { title: 'Brief › Size and time' },
  needs: ['refusal-form'],
  lane: 'risky',
  async run(context) {
    const value = context.random.int(10, 99)
    const closed = '('.repeat(1_000) + value + ')'.repeat(1_000)
    const fix = 'Count how deep you are and refuse beyond a bound of your own. Work each parenthesis out only once.'
    expectRightOrRefused(context, closed, value, await attempt(context, closed, fix))
    await expectAlive(context, '1,000 nested parentheses')
  },
}

const length: Check = {
  id: 'long-sum',
  title: 'Survives a sum of 10,000 characters',
  level: 'must',
  spec: { title: 'Brief › Size and time' },
  needs: ['refusal-form'],
  lane: 'risky',
  async run(context) {
    // Two characters a term and one for the first: 1+1+…, with a random last term, is 9,999 characters long.
    const last = context.random.int(2, 9)
    const expression = `${'1+'.repeat(4_999)}${last}0`
    const fix =
      'Read a sum in a loop rather than by a function that calls itself for each term, or refuse long expressions.'
    expectRightOrRefused(context, expression, 4_999 + last * 10, await attempt(context, expression, fix))
    await expectAlive(context, `a sum of ${expression.length.toLocaleString('en')} characters`)
  },
}

const inTime: Check = {
  id: 'refuses-in-time',
  title: 'Refuses a foreign character within 2 s, however long the text before it',
  level: 'must',
  spec: { title: 'Brief › Size and time' },
  needs: ['refusal-form'],
  lane: 'risky',
  async run(context) {
    const digit = context.random.int(1, 9)
    // A pattern with a repetition inside a repetition tries every way to divide these before it gives up.
    const fix =
      'A pattern that repeats a repetition, like ([0-9]+ *)+, tries every way to divide the text. Read it once, from left to right.'
    for (const repeated of [`${digit}`, `${digit} + `, '(']) {
      const expression = `${repeated.repeat(1_000)}$`
      judgeRefusal(
        context,
        expression,
        await attempt(context, expression, fix),
        'it holds $, which is not in the grammar.',
      )
    }
  },
}

const badArgument: Check = {
  id: 'bad-argument',
  title: 'Refuses a call whose expression is missing or no string',
  level: 'must',
  spec: {
    title: 'Tools › Error handling',
    url: 'https://modelcontextprotocol.io/specification/2025-11-25/server/tools#error-handling',
  },
  needs: ['result-text'],
  lane: 'risky',
  async run(context) {
    const refused = async (args: Readonly<Record<string, unknown>>) => {
      const reply = await context.server.callTool('calculate', args)
      expectBadArgument(context, showCall('calculate', args), 'expression', reply)
    }
    const wrong = [{}, { expression: context.random.int(1, 99) }, { expression: null }, { expression: ['1+1'] }]
    await inOrder(wrong.map(refused))
    await expectAlive(context, `a call with ${quote('{"expression":["1+1"]}')}`)
  },
}

export const safetyChecks: readonly Check[] = [powers, code, nesting, length, inTime, badArgument]
