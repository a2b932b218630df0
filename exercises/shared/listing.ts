/** `tools/list` as checks need it: every page, and one tool by its name. */
import type { CheckContext, Messenger, Reply } from '../../lib/grader/check.ts'
import { showReply } from './answers.ts'

export interface ListedTool {
  readonly name: string
  readonly description?: unknown
  readonly inputSchema?: Record<string, unknown>
}

/** A server whose pages never end would keep the check busy for ever. */
const MAX_PAGES = 20

/** All tools that the server lists, and the last reply, for findings to point to. */
export async function listTools(context: CheckContext<Messenger>): Promise<{ tools: ListedTool[]; reply: Reply }> {
  const tools: ListedTool[] = []
  let reply = await listPage(context.server)
  for (let page = 1; ; page++) {
    const listed = reply.result?.['tools']
    if (!Array.isArray(listed))
      context.fail(
        {
          summary: 'tools/list was not answered with a list of tools.',
          sent: 'tools/list',
          received: showReply(reply),
          expected: 'a result with "tools", an array',
          why: 'A host asks once, after the handshake. A tool that is not listed does not exist for the model.',
        },
        reply,
      )
    tools.push(...(listed as ListedTool[]))
    const cursor = reply.result?.['nextCursor']
    if (typeof cursor !== 'string' || page >= MAX_PAGES) return { tools, reply }
    reply = await listPage(context.server, cursor)
  }
}

function listPage(server: Messenger, cursor?: string): Promise<Reply> {
  return server.request('tools/list', cursor === undefined ? {} : { cursor })
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
