/** Reading the notes that there are. */
import type { Check, CheckContext } from '../../../lib/grader/check.ts'
import { inOrder } from '../../../lib/grader/in-order.ts'
import { quote, showAnswer } from '../../shared/answers.ts'
import { describeDifference } from '../../shared/difference.ts'
import { readResource, readText } from '../../shared/resources.ts'
import { NOTES, SPEC, type KnownNote } from './notes.ts'

const reading = { title: 'Resources › Reading resources', url: `${SPEC}resources#reading-resources` }

/** Reads every note twice, all at once: an answer depends on its own URI and on nothing else. */
function readTwice(context: CheckContext, judge: (note: KnownNote) => Promise<void>): Promise<unknown> {
  const offset = context.random.int(0, NOTES.length - 1)
  const turned = [...NOTES.slice(offset), ...NOTES.slice(0, offset)]
  return inOrder([...turned, ...turned].map(judge))
}

export const readingChecks: readonly Check[] = [
  {
    id: 'reads-notes',
    title: 'Answers a read with one text under the URI asked for',
    level: 'must',
    spec: reading,
    async run(context) {
      await readTwice(context, async ({ uri }) => {
        const reply = await readResource(context, uri)
        const outcome = readText(reply, uri)
        if ('text' in outcome) return
        context.fail(
          {
            summary: outcome.problem,
            sent: `resources/read ${uri}`,
            received: showAnswer(reply),
            expected: `contents: [{ "uri": "${uri}", "text": … }], exactly one entry`,
            why: 'A resource is read by a program. It takes the text from the entry with the URI that it asked for.',
            fix: reply.error
              ? 'Register a template that fits this URI, and look the note up by what stands in its gap.'
              : "With the SDK: return { contents: [{ uri: uri.href, mimeType: 'text/plain', text: note.text }] }. An entry has no type, and text goes into text, not into blob.",
          },
          reply,
        )
      })
    },
  },
  {
    id: 'reads-exactly',
    title: 'Reads each note back exactly',
    level: 'must',
    spec: { title: 'Brief › Reading' },
    needs: ['reads-notes'],
    async run(context) {
      await readTwice(context, async ({ uri, text }) => {
        const reply = await readResource(context, uri)
        const outcome = readText(reply, uri)
        const actual = 'text' in outcome ? outcome.text : ''
        const difference = describeDifference(actual, text)
        if (!difference) return
        const other = NOTES.find((note) => note.text === actual)
        context.fail(
          {
            summary: `The text of ${uri} is not the note. ${other ? `It is that of ${other.uri}.` : difference}`,
            sent: `resources/read ${uri}`,
            received: `text: ${quote(JSON.stringify(actual))}`,
            expected: `text: ${quote(JSON.stringify(text))}`,
            why: 'Whoever reads a resource relies on getting what is stored: blanks, line breaks and all letters.',
            fix: other
              ? 'Look the note up by the URI of each request, and keep nothing from one request to the next.'
              : 'Pass the text on as it stands in notes.ts: no trim, no escaping, no other encoding.',
          },
          reply,
        )
      })
    },
  },
]
