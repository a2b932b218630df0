/** The argument that may be left out. */
import type { Check } from '../../../lib/grader/check.ts'
import { inOrder } from '../../../lib/grader/in-order.ts'
import { quote, showAnswer } from '../../shared/answers.ts'
import { showGet } from '../../shared/prompts.ts'
import { COMMON_LANGUAGES, drawCode, drawLanguage } from './code.ts'
import { getText, messageCheck } from './text.ts'

const NAME = 'explain_code'

const head = {
  level: 'must',
  spec: { title: 'Brief › The message' },
  needs: [messageCheck(NAME)],
} as const

const count = (text: string, word: string) => text.match(new RegExp(`\\b${word}\\b`, 'gi'))?.length ?? 0

export const languageChecks: readonly Check[] = [
  {
    ...head,
    id: 'names-language',
    title: 'Says the language where it is given',
    async run(context) {
      const { random } = context
      await inOrder(
        [drawLanguage(random), random.pick(COMMON_LANGUAGES)].map(async (language) => {
          const args = { code: drawCode(random), language }
          const { text, reply } = await getText(context, NAME, args)
          if (text.toLowerCase().includes(language.toLowerCase())) return
          context.fail(
            {
              summary: reply.error
                ? `explain_code refuses the language ${language}.`
                : `The text of explain_code does not say ${language}, the language that was given.`,
              sent: showGet(NAME, args),
              received: reply.error ? showAnswer(reply) : `text: ${quote(JSON.stringify(text))}`,
              expected: `a text that holds ${JSON.stringify(language)}`,
              why: 'The user has said it so that the model need not guess.',
              fix: reply.error
                ? 'Accept every string as language: z.string().optional(), without a list of those you know.'
                : 'Put the language into the sentence before the code, whatever it is.',
            },
            reply,
          )
        }),
      )
    },
  },
  {
    ...head,
    id: 'without-language',
    title: 'Leaves the language out where it is not given',
    async run(context) {
      const { random } = context
      const code = drawCode(random)
      const [{ text, reply }, given] = await inOrder([
        getText(context, NAME, { code }),
        getText(context, NAME, { code, language: drawLanguage(random) }),
      ])
      // A sentence of the server's own may well speak of null: then it does so with a language, too.
      const word = ['undefined', 'null'].find((one) => count(text, one) > count(given.text, one))
      if (!word) return
      context.fail(
        {
          summary: `Without a language, the text of explain_code says "${word}".`,
          sent: showGet(NAME, { code }),
          received: `text: ${quote(JSON.stringify(text))}`,
          expected: 'a text that does not speak of the language at all',
          why: 'The model takes it for the name of a language, or for a part of the question.',
          fix: 'Build that part of the sentence only if there is a language: language ? ` It is written in ${language}.` : "".',
        },
        reply,
      )
    },
  },
]
