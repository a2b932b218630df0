/** The codes of errors about what is not there. */
import type { Check } from '../../../lib/grader/check.ts'
import { inOrder } from '../../../lib/grader/in-order.ts'
import { expectCode } from '../../shared/not-found.ts'
import { getPrompt, showGet } from '../../shared/prompts.ts'
import { readResource } from '../../shared/resources.ts'
import { SPEC, toUri } from './files.ts'

export const codeChecks: readonly Check[] = [
  {
    id: 'error-code',
    title: 'Says with the code that there is no such resource or prompt',
    level: 'should',
    spec: { title: 'Resources › Error handling', url: `${SPEC}server/resources#error-handling` },
    needs: ['refuses-unknown', 'prompt-refuses', 'unknown-prompt'],
    async run(context) {
      const { random } = context
      const uri = toUri(random.word(9))
      const name = random.word(8)
      const [resource, prompt, argument] = await inOrder([
        readResource(context, uri),
        getPrompt(context, name, {}),
        getPrompt(context, 'summarize_file', undefined),
      ])
      const missing = { subject: `${uri}, which does not exist,`, sent: `resources/read ${uri}`, reply: resource }
      expectCode(context, missing, [-32602, -32002])
      expectCode(context, { subject: `The prompt ${name}`, sent: showGet(name, {}), reply: prompt }, [-32602])
      const sent = showGet('summarize_file', undefined)
      expectCode(context, { subject: 'summarize_file without a path', sent, reply: argument }, [-32602])
    },
  },
]
