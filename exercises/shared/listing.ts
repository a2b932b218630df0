/** `tools/list` as checks need it: every page, and one tool by its name. */
import type { CheckContext, Messenger, Reply } from '../../lib/grader/check.ts'
import { listAll } from './pages.ts'

export interface ListedTool {
  readonly name: string
  readonly description?: unknown
  readonly inputSchema?: Record<string, unknown>
}

/** All tools that the server lists, and the last reply, for findings to point to. */
export async function listTools(context: CheckContext<Messenger>): Promise<{ tools: ListedTool[]; reply: Reply }> {
  const { items, reply } = await listAll<ListedTool>(context, 'tools/list', 'tools')
  return { tools: items, reply }
}

/** The tool of that name; fails, naming those that are listed, when there is none. */
export async function findTool(
  context: CheckContext<Messenger>,
  name: string,
): Promise<{ tool: ListedTool; reply: Reply }> {
  const { tools, reply } = await listTools(context)
  const tool = tools.find((item) => item?.name === name)
  if (tool) return { tool, reply }
  const names = tools.map((item) => JSON.stringify(item?.name)).join(', ')
  return context.fail(
    {
      summary: `There is no tool named ${name} in the list.`,
      sent: 'tools/list',
      received: names ? `tools: ${names}` : 'an empty list',
      expected: `a tool with the name "${name}", in exactly this spelling`,
      why: 'A host offers the model the tools that are listed, under the names that are listed, and no others.',
    },
    reply,
  )
}
