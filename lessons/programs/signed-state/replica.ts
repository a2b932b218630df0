import {
  acceptedContent,
  createMcpHandler,
  createRequestStateCodec,
  inputRequired,
  McpServer,
} from '@modelcontextprotocol/server'
import { z } from 'zod'

/** What the server has to remember between its question and the retry. The client carries it. */
interface Pending {
  project: string
}

/** The database, shared by all replicas. */
const projects = new Set(['apollo', 'zeus'])
const answer = z.object({ sure: z.boolean() })

/** One replica of the server. All of them are given the same key, from a secret store. */
export function replica(key: string) {
  // #region codec
  const codec = createRequestStateCodec<Pending>({
    key,
    ttlSeconds: 120,
    // Who it was made for, and for which method and client. Somebody else cannot use it.
    bind: (ctx) => {
      const caller = ctx.http?.authInfo
      return JSON.stringify([ctx.mcpReq.method, caller?.clientId, caller?.extra?.['subject']])
    },
  })
  // #endregion

  return createMcpHandler(() => {
    const server = new McpServer(
      { name: 'projects', version: '1.0.0' },
      { requestState: { verify: (state, ctx) => codec.verify(state, ctx) } },
    )
    // #region tool
    server.registerTool(
      'delete_project',
      {
        description: 'Delete a project for good. Asks the user first.',
        inputSchema: z.object({ project: z.string() }),
        annotations: { destructiveHint: true },
      },
      async ({ project }, ctx) => {
        const pending = ctx.mcpReq.requestState<Pending>()
        const given = acceptedContent(ctx.mcpReq.inputResponses, 'confirm', answer)
        if (!pending || !given) {
          return inputRequired({
            inputRequests: {
              confirm: inputRequired.elicit({
                message: `Delete ${project} for good?`,
                requestedSchema: { type: 'object', properties: { sure: { type: 'boolean' } }, required: ['sure'] },
              }),
            },
            requestState: await codec.mint({ project }, ctx),
          })
        }
        const say = (text: string, isError = false) => ({ content: [{ type: 'text' as const, text }], isError })
        // The signature says that we wrote it, not that it belongs to these arguments.
        if (pending.project !== project) return say('That confirmation was for another project', true)
        if (!given.sure) return say(`${project} kept`)
        return say(projects.delete(project) ? `${project} deleted` : `${project} is gone already`)
      },
    )
    // #endregion
    return server
  })
}
