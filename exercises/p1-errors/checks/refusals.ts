/** Keys that are unknown, and the one that nobody may read. */
import type { Check, CheckContext, Finding } from '../../../lib/grader/check.ts'
import { inOrder } from '../../../lib/grader/in-order.ts'
import { quote } from '../../shared/answers.ts'
import { judgeRefusal, KEYS, read, show } from './settings.ts'

const INHERITED = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']

/** Unknown keys, drawn anew for each check. */
function drawUnknown({ random }: CheckContext): string[] {
  return ['', random.word(), `${random.word()}.${random.word()}`, `${random.word()} ${random.word()}`]
}

/** Asks for keys at the same time; returns each with the text of its refusal. */
function refuseAll(context: CheckContext, keys: readonly string[], better?: Partial<Finding>) {
  return inOrder(
    keys.map(async (key) => {
      const reply = await read(context, key)
      return { key, reply, text: judgeRefusal(context, key, reply, better) }
    }),
  )
}

/** Whether a name stands in a text by itself, not as a part of a longer word. */
function namesWhole(text: string, name: string): boolean {
  return new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u').test(text)
}

const spec = { title: 'Brief › Refusals' }

export const refusalChecks: readonly Check[] = [
  {
    id: 'refuses-unknown',
    title: 'Refuses an unknown key, the empty one too',
    level: 'must',
    spec,
    needs: ['tool-listed'],
    async run(context) {
      await refuseAll(context, drawUnknown(context))
    },
  },
  {
    id: 'refuses-inherited',
    title: 'Refuses __proto__ and constructor like any unknown key',
    level: 'must',
    spec,
    needs: ['refuses-unknown'],
    async run(context) {
      const fix =
        'Every object inherits these names, so values[key] and key in values find them. Look in a list of your own, a Map, or ask Object.hasOwn.'
      await refuseAll(context, INHERITED, { fix })
    },
  },
  {
    id: 'names-settings',
    title: 'Names theme and language when it refuses an unknown key',
    level: 'must',
    spec,
    needs: ['refuses-unknown', 'refuses-inherited'],
    async run(context) {
      for (const { key, reply, text } of await refuseAll(context, [
        ...drawUnknown(context),
        '__proto__',
        'constructor',
      ])) {
        const missing = KEYS.filter((name) => !namesWhole(text, name))
        if (missing.length === 0) continue
        context.fail(
          {
            summary: `The refusal of ${JSON.stringify(key)} does not name ${missing.join(' and ')}.`,
            sent: show(key),
            received: `isError, text: ${JSON.stringify(quote(text))}`,
            expected: 'a text that names both settings that can be read: theme and language',
            why: 'A model that is told what there is chooses rightly the next time. "Not found" leaves it guessing.',
            fix: 'Build the text from the list of what may be read, with a comma or a blank between the names.',
          },
          reply,
        )
      }
    },
  },
  {
    id: 'denies-token',
    title: 'Refuses api_token with "Permission denied"',
    level: 'must',
    spec,
    needs: ['tool-listed'],
    async run(context) {
      const why = 'This is a key to somebody else’s service. What the model has read, everyone can get who asks it.'
      const [exact] = await refuseAll(context, ['api_token'], {
        why,
        fix: 'Refuse this key before load is asked: a text with "Permission denied", and isError: true beside content.',
      })
      // By the brief these are unknown keys, or the same key in a server that is generous: not to be read in either case.
      await refuseAll(context, ['API_TOKEN', ' api_token', 'api_token\n'], {
        why,
        fix: 'Ask whether a key may be read in the form in which it is looked up: after trimming and lower case, not before.',
      })
      if (exact!.text.includes('Permission denied')) return
      context.fail(
        {
          summary: 'The refusal of api_token does not say "Permission denied".',
          sent: show('api_token'),
          received: `isError, text: ${JSON.stringify(quote(exact!.text))}`,
          expected: 'a text that contains "Permission denied", in this spelling',
          why: 'A model that knows the door is locked stops trying. "Not found" makes it try other names.',
          fix: 'Begin the text with "Permission denied".',
        },
        exact!.reply,
      )
    },
  },
]
