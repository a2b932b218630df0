/** What a host sees of a tool before it calls it: that it is listed, and that its schema allows the calls of the brief. */
import type { Check } from '../../lib/grader/check.ts'
import { readInputSchema } from './input-schema.ts'
import { findTool } from './listing.ts'

export const TOOL_LISTED = 'tool-listed'

export interface ToolOptions {
  readonly name: string
  /** Arguments of calls that the brief describes. */
  readonly calls: readonly Record<string, unknown>[]
  /** A schema that allows them, as a learner would read it. */
  readonly example: string
  /** How to get one with the SDK. */
  readonly fix: string
}

export function toolChecks({ name, calls, example, fix }: ToolOptions): Check[] {
  const spec = {
    title: 'Tools › Listing tools',
    url: 'https://modelcontextprotocol.io/specification/2025-11-25/server/tools#listing-tools',
  }
  return [
    {
      id: TOOL_LISTED,
      title: `Lists the tool ${name}`,
      level: 'must',
      spec,
      async run(context) {
        await findTool(context, name)
      },
    },
    {
      id: 'tool-schema',
      title: `Declares arguments with which ${name} can be called`,
      level: 'must',
      spec: { title: 'Brief › The tool' },
      needs: [TOOL_LISTED],
      async run(context) {
        const { tool, reply } = await findTool(context, name)
        const problem = problemOf(tool.inputSchema ?? {}, calls)
        if (!problem) return
        context.fail(
          {
            summary: `The input schema of ${name} ${problem}.`,
            sent: 'tools/list',
            received: `inputSchema: ${JSON.stringify(tool.inputSchema)}`,
            expected: `a schema that allows the same calls as ${example}`,
            why: 'The model fills in the arguments from this schema, and many hosts refuse a call that does not fit it.',
            fix,
          },
          reply,
        )
      },
    },
  ]
}

function problemOf(schema: Record<string, unknown>, calls: readonly Record<string, unknown>[]): string | undefined {
  try {
    const accepts = readInputSchema(schema)
    const refused = calls.find((call) => !accepts(call))
    return refused && `does not allow ${JSON.stringify(refused)}`
  } catch (error) {
    return `cannot be read: ${error instanceof Error ? error.message : String(error)}`
  }
}
