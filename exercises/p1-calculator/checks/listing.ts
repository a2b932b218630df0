/** What the host sees before it calls anything: the tool, its description, its input schema. */
import type { Check } from '../../../lib/grader/check.ts'
import { findTool } from '../../shared/listing.ts'
import { readInputSchema } from '../../shared/input-schema.ts'

const spec = {
  title: 'Tools › Listing tools',
  url: 'https://modelcontextprotocol.io/specification/2025-11-25/server/tools#listing-tools',
}

const EXPECTED_SCHEMA = '{"type":"object","properties":{"expression":{"type":"string"}},"required":["expression"]}'

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
      const { tool, reply } = await findTool(context, 'calculate')
      const problem = judgeSchema(tool.inputSchema ?? {})
      if (!problem) return
      context.fail(
        {
          summary: `The input schema of calculate ${problem}.`,
          sent: 'tools/list',
          received: `inputSchema: ${JSON.stringify(tool.inputSchema)}`,
          expected: `a schema that says the same as ${EXPECTED_SCHEMA}`,
          why: 'The model fills in the arguments from this schema. What it does not say, the model has to guess.',
          fix: 'With the SDK: inputSchema: { expression: z.string() }.',
        },
        reply,
      )
    },
  },
]

/** Says what a call may wrongly hold, or must wrongly lack, by the schema; undefined when it is right. */
function judgeSchema(schema: Record<string, unknown>): string | undefined {
  let accepts: (args: unknown) => boolean
  try {
    accepts = readInputSchema(schema)
    if (!accepts({ expression: '1+1' })) return 'does not accept {"expression":"1+1"}'
  } catch (error) {
    return `cannot be read: ${error instanceof Error ? error.message : String(error)}`
  }
  if (accepts({})) return 'accepts a call without expression'
  if (accepts({ expression: 42 })) return 'accepts a number as expression'
  return undefined
}
