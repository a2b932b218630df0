/** Calls that cannot be answered with a prompt. */
import type { Check, CheckContext } from '../../../lib/grader/check.ts'
import type { Random } from '../../../lib/grader/random.ts'
import { inOrder } from '../../../lib/grader/in-order.ts'
import { expectCode, expectError, type Asked } from '../../shared/not-found.ts'
import { getPrompt, showGet, type PromptArguments } from '../../shared/prompts.ts'
import { drawCode, drawLanguage } from './code.ts'
import { messageCheck, PROMPTS, SPEC } from './text.ts'

type Call = readonly [name: string, args: PromptArguments]

function withoutCode(random: Random): Call[] {
  return [
    ...PROMPTS.flatMap((name): Call[] => [
      [name, {}],
      [name, undefined],
    ]),
    ['explain_code', { language: drawLanguage(random) }],
  ]
}

function unknown(random: Random): Call[] {
  const inherited = random.pick(['toString', 'valueOf', 'hasOwnProperty'])
  const names = [random.word(8), 'explain', 'Explain_Code', 'review_codes', 'constructor', '__proto__', inherited]
  return names.map((name) => [name, { code: drawCode(random) }])
}

const ask = (context: CheckContext, calls: readonly Call[], subject: (name: string) => string): Promise<Asked[]> =>
  inOrder(
    calls.map(async ([name, args]) => ({
      subject: subject(name),
      sent: showGet(name, args),
      reply: await getPrompt(context, name, args),
    })),
  )

const askWithoutCode = (context: CheckContext) =>
  ask(context, withoutCode(context.random), (name) => `${name} without code`)

const askUnknown = (context: CheckContext) =>
  ask(context, unknown(context.random), (name) => `A prompt named ${name}, which does not exist,`)

const brief = { title: 'Brief › Errors' }

export const refusalChecks: readonly Check[] = [
  {
    id: 'refuses-missing-code',
    title: 'Answers a call without code with an error',
    level: 'must',
    spec: brief,
    needs: PROMPTS.map(messageCheck),
    async run(context) {
      for (const asked of await askWithoutCode(context))
        expectError(context, asked, {
          why: 'With an error the host can ask its user for the code. With a prompt about nothing, the model makes some up.',
          fix: 'Give code no default. With the SDK, z.string() refuses; by hand, see whether there are arguments at all, and code among them.',
        })
    },
  },
  {
    id: 'refuses-unknown',
    title: 'Answers an unknown prompt with an error',
    level: 'must',
    spec: brief,
    needs: ['prompts-listed'],
    async run(context) {
      for (const asked of await askUnknown(context))
        expectError(context, asked, {
          why: 'A user would send a prompt that is not the one that was picked.',
          fix: 'Throw where no prompt has exactly this name: all of it, capitals too. An object finds inherited members such as constructor: use a Map or Object.hasOwn.',
        })
    },
  },
  {
    id: 'error-code',
    title: 'Says with the code what is wrong',
    level: 'should',
    spec: { title: 'Prompts › Error handling', url: `${SPEC}#error-handling` },
    needs: ['refuses-missing-code', 'refuses-unknown'],
    async run(context) {
      const [missing, unknown] = await inOrder([askWithoutCode(context), askUnknown(context)])
      for (const asked of [...missing, ...unknown]) expectCode(context, asked, [-32602])
    },
  },
]
