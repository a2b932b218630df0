/** Two servers that only the gateway may reach. In production these are addresses in a private network. */
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'

function backend(domain: string, description: string, found: string) {
  const handler = createMcpHandler(
    () => {
      const server = new McpServer({ name: domain, version: '1.0.0' })
      const config = { description, inputSchema: z.object({ word: z.string() }) }
      server.registerTool(`${domain}_search`, config, () => ({ content: [{ type: 'text', text: found }] }))
      return server
    },
    { legacy: 'reject' },
  )
  return (request: Request): Promise<Response> => {
    // Its own check, with its own token: a way around the gateway would still end here.
    if (request.headers.get('authorization') !== `Bearer gateway-to-${domain}`) {
      return Promise.resolve(new Response(null, { status: 401, headers: { 'www-authenticate': 'Bearer' } }))
    }
    return handler.fetch(request)
  }
}

/** By the beginning of their tools' names. */
export const backends = new Map([
  ['issues', backend('issues', 'Search issues', '#42 Search ignores umlauts')],
  ['docs', backend('docs', 'Search the documentation', 'setup')],
])
