/** Suggestions for the gap in the template. */
import type { Check } from '../../../lib/grader/check.ts'
import { inOrder } from '../../../lib/grader/in-order.ts'
import { showAnswer } from '../../shared/answers.ts'
import { NOTES, SPEC, TEMPLATE } from './notes.ts'

export const completionChecks: readonly Check[] = [
  {
    id: 'completes-name',
    title: 'Suggests names for the template',
    level: 'should',
    spec: {
      title: 'Utilities › Completion',
      url: `${SPEC}utilities/completion`,
    },
    needs: ['template-listed'],
    async run({ server, random, fail }) {
      await inOrder(
        NOTES.map(async ({ name }) => {
          const value = name.slice(0, random.int(1, name.length - 1))
          const params = { ref: { type: 'ref/resource', uri: TEMPLATE }, argument: { name: 'name', value } }
          const reply = await server.request('completion/complete', params)
          const values = (reply.result?.['completion'] as { values?: unknown } | undefined)?.values
          if (Array.isArray(values) && values.includes(name)) return
          fail(
            {
              summary: `For ${JSON.stringify(value)}, the beginning of ${name}, the server does not suggest ${name}.`,
              sent: `completion/complete ${JSON.stringify(params)}`,
              received: showAnswer(reply),
              expected: `values that hold ${JSON.stringify(name)}`,
              why: 'A host shows suggestions while its user types. Without them, users have to know the names by heart.',
              fix: 'Give the ResourceTemplate complete: { name: (typed) => … }, which returns the names that begin so.',
            },
            reply,
          )
        }),
      )
    },
  },
]
