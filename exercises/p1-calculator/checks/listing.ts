/** What the host sees before it calls anything: the tool, its description, its input schema. */
import type { Check } from '../../../lib/grader/check.ts'
import { findTool } from '../../shared/listing.ts'
import { expectStringArgument } from '../../shared/string-argument.ts'

const spec = {
  title: 'Tools › Listing tools',
  url: 'https://modelcontextprotocol.io/specification/2025-11-25/server/tools#listing-tools',
}

export const listingChecks: readonly Check[] = [
  {
    id: 'tool-listed',
    title: 'Lists the tool calculate',
    level: 'must',
    spec,
    async run(context) {
      await findTool(context, 'calculate')
    },
  },
  {
    id: 'tool-described',
    title: 'Describes calculate',
    level: 'must',
    spec: { title: 'Brief › The tool' },
    needs: ['tool-listed'],
    async run(context) {
      const { tool, reply } = await findTool(context, 'calculate')
      if (typeof tool.description === 'string' && tool.description.trim() !== '') return
      context.fail(
        {
          summary: 'The tool calculate has no description.',
          sent: 'tools/list',
          received: `description: ${JSON.stringify(tool.description) ?? 'absent'}`,
          expected: 'a sentence that says what the tool does and what it takes',
          why: 'The description is all the model has to decide whether to call the tool, and with what.',
          fix: 'Give `description` beside `inputSchema` when you register the tool.',
        },
        reply,
      )
    },
  },
  {
    id: 'tool-schema',
    title: 'Declares the argument expression: a string, required',
    level: 'must',
    spec: { title: 'Brief › The tool' },
    needs: ['tool-listed'],
    async run(context) {
      await expectStringArgument(context, 'calculate', 'expression', '1+1')
    },
  },
]
