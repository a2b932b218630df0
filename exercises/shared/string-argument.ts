/** A tool that takes one string: what its input schema has to say. */
import type { CheckContext } from '../../lib/grader/check.ts'
import { readInputSchema } from './input-schema.ts'
import { findTool } from './listing.ts'

/**
 * Fails unless the tool's input schema accepts `example` as its one argument, requires it, and accepts no number.
 * @param example a value that the schema must accept, whatever else it rules out
 */
export async function expectStringArgument(
  context: CheckContext,
  name: string,
  argument: string,
  example: string,
): Promise<void> {
  const { tool, reply } = await findTool(context, name)
  const problem = judgeSchema(tool.inputSchema ?? {}, argument, example)
  if (!problem) return
  context.fail(
    {
      summary: `The input schema of ${name} ${problem}.`,
      sent: 'tools/list',
      received: `inputSchema: ${JSON.stringify(tool.inputSchema)}`,
      expected: `a schema that says the same as ${JSON.stringify({
        type: 'object',
        properties: { [argument]: { type: 'string' } },
        required: [argument],
      })}`,
      why: 'The model fills in the arguments from this schema. What it does not say, the model has to guess.',
      fix: `With the SDK: inputSchema: { ${argument}: z.string() }.`,
    },
    reply,
  )
}

/** Says what a call may wrongly hold, or must wrongly lack, by the schema; undefined when it is right. */
function judgeSchema(schema: Record<string, unknown>, argument: string, example: string): string | undefined {
  const right = { [argument]: example }
  let accepts: (args: unknown) => boolean
  try {
    accepts = readInputSchema(schema)
    if (!accepts(right)) return `does not accept ${JSON.stringify(right)}`
  } catch (error) {
    return `cannot be read: ${error instanceof Error ? error.message : String(error)}`
  }
  if (accepts({})) return `accepts a call without ${argument}`
  if (accepts({ [argument]: 42 })) return `accepts a number as ${argument}`
  return undefined
}
