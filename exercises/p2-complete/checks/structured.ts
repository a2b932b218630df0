/** The data beside the text of `search_content`. */
import type { Check, CheckContext, Reply } from '../../../lib/grader/check.ts'
import { inOrder } from '../../../lib/grader/in-order.ts'
import { firstText, quote, showCall, showReply } from '../../shared/answers.ts'
import { readInputSchema } from '../../shared/input-schema.ts'
import { findTool } from '../../shared/listing.ts'
import { workspaceOf } from '../../shared/workspace/types.ts'
import { SEARCH, SPEC } from './files.ts'
import { TOOLS_LISTED } from './server.ts'

type Schema = Record<string, unknown>

async function outputSchema(context: CheckContext): Promise<{ schema: Schema | undefined; reply: Reply }> {
  const { tool, reply } = await findTool(context, SEARCH)
  const { outputSchema: schema } = tool as { outputSchema?: unknown }
  const isObject = typeof schema === 'object' && schema !== null && !Array.isArray(schema)
  return { schema: isObject ? (schema as Schema) : undefined, reply }
}

/** What is wrong with the structured content, as the end of a sentence. */
function problemOf(schema: Schema, reply: Reply): string | undefined {
  const content = reply.result?.['structuredContent']
  if (content === undefined) return 'has no structured content'
  if (firstText(reply) === undefined) return 'has structured content, and no text beside it'
  try {
    return readInputSchema(schema)(content) ? undefined : 'has structured content that does not match the output schema'
  } catch (error) {
    return `cannot be compared: the output schema cannot be read (${error instanceof Error ? error.message : String(error)})`
  }
}

export const structuredChecks: readonly Check[] = [
  {
    id: 'output-schema',
    title: 'Declares an output schema for search_content',
    level: 'must',
    spec: { title: 'Tools › Output schema', url: `${SPEC}server/tools#output-schema` },
    needs: [TOOLS_LISTED],
    async run(context) {
      const { schema, reply } = await outputSchema(context)
      if (schema) return
      context.fail(
        {
          summary: 'search_content has no output schema.',
          sent: 'tools/list',
          received: 'search_content without "outputSchema"',
          expected: 'outputSchema: a JSON Schema of the data that a call gives back',
          why: 'A program that calls the tool wants paths and numbers of lines, not a text to take apart.',
          fix: 'With the SDK: outputSchema: { matches: z.array(z.object({ … })) }, beside inputSchema.',
        },
        reply,
      )
    },
  },
  {
    id: 'structured-content',
    title: 'Sends structured content that matches, beside the text',
    level: 'must',
    spec: { title: 'Tools › Structured content', url: `${SPEC}server/tools#structured-content` },
    needs: ['output-schema'],
    async run(context) {
      const { words } = workspaceOf(context)
      const { schema } = await outputSchema(context)
      await inOrder(
        [words.twice, words.many, context.random.word(10)].map(async (query) => {
          // Fewer files than there are: the calls of all checks are under way at once.
          const args = { query, file_pattern: query === words.many ? '*.log' : '*.md' }
          const reply = await context.server.callTool(SEARCH, args)
          const problem = problemOf(schema!, reply)
          if (!problem) return
          context.fail(
            {
              summary: `The result of search_content ${problem}.`,
              sent: showCall(SEARCH, args),
              received: `${showReply(reply)}; structuredContent: ${quote(JSON.stringify(reply.result?.['structuredContent']) ?? 'absent')}`,
              expected: `a text block, and structuredContent that fits ${quote(JSON.stringify(schema))}`,
              why: 'Clients check the data against the schema, and refuse the whole result where it does not fit or is missing: also where nothing was found.',
              fix: 'Return { content: [{ type: "text", text }], structuredContent: { … } }, with an empty list where there are no matches.',
            },
            reply,
          )
        }),
      )
    },
  },
]
