/** What comes back: one message, and in it the code. */
import type { Check } from '../../../lib/grader/check.ts'
import { inOrder } from '../../../lib/grader/in-order.ts'
import { quote, showAnswer } from '../../shared/answers.ts'
import { getPrompt, showGet } from '../../shared/prompts.ts'
import { COMMON_LANGUAGES, drawCode, trickyCode } from './code.ts'
import { describeDeparture } from './departure.ts'
import { getText, messageCheck, PROMPTS, readText, SPEC, type PromptName } from './text.ts'

const getting = { title: 'Prompts › Getting a prompt', url: `${SPEC}#getting-a-prompt` }

function answersWithOneMessage(name: PromptName): Check {
  return {
    id: messageCheck(name),
    title: `Answers ${name} with one message of the user, a text`,
    level: 'must',
    spec: getting,
    async run(context) {
      const args = { code: drawCode(context.random) }
      const reply = await getPrompt(context, name, args)
      const outcome = readText(reply, name)
      if ('text' in outcome) return
      context.fail(
        {
          summary: outcome.problem,
          sent: showGet(name, args),
          received: showAnswer(reply),
          expected: 'messages: [{ "role": "user", "content": { "type": "text", "text": … } }]',
          why: 'The message stands in the conversation as if the user had written it.',
          fix: outcome.fix,
        },
        reply,
      )
    },
  }
}

function holdsCode(name: PromptName): Check {
  return {
    id: name.replace('_code', '-holds-code'),
    title: `Passes the code on unchanged in ${name}`,
    level: 'must',
    spec: { title: 'Brief › The message' },
    needs: [messageCheck(name)],
    async run(context) {
      const { random } = context
      const language: Record<string, string> =
        name === 'explain_code' ? { language: random.pick(COMMON_LANGUAGES) } : {}
      const all = [{ what: 'nothing special', code: drawCode(random) }, ...trickyCode(random)]
      await inOrder(
        all.map(async ({ what, code }, index) => {
          const args = { code, ...language }
          const { text, reply } = await getText(context, name, args)
          if (text.includes(code)) return
          context.fail(
            {
              summary: reply.error
                ? `${name} refuses code that has ${what} in it.`
                : `The text of ${name} does not hold the code as it came. ${describeDeparture(text, code)}`,
              sent: showGet(name, args),
              received: reply.error ? showAnswer(reply) : `text: ${quote(JSON.stringify(text))}`,
              expected: `a text that holds ${quote(JSON.stringify(code))}`,
              why: 'Otherwise the model explains or reviews code that nobody wrote.',
              fix: fixFor(reply.error !== undefined, index === 0),
            },
            reply,
          )
        }),
      )
    },
  }
}

function fixFor(refused: boolean, plain: boolean): string {
  if (refused) return 'Accept every string as code.'
  if (plain) return 'Build the text from the code of this call, as it is. Keep nothing from an earlier call.'
  return 'Put the code into the text as it is, with a template string: no trim, no escaping, no limit. String.replace reads $& and $1 in what it puts in, and a second replace finds placeholders in the code.'
}

export const messageChecks: readonly Check[] = [...PROMPTS.map(answersWithOneMessage), ...PROMPTS.map(holdsCode)]
