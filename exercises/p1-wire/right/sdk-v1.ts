// The SDK's low-level Server. Its own schema for tools/call turns a missing name into -32603, so the handler has a
// laxer one and looks for itself.
import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { ErrorCode, ListToolsRequestSchema, McpError } from '@modelcontextprotocol/sdk/types.js'
import { z } from 'zod'

const AnyCallSchema = z.object({
  method: z.literal('tools/call'),
  params: z.looseObject({ name: z.unknown(), arguments: z.unknown() }).partial().optional(),
})

const Arguments = z.object({ text: z.string() })

const server = new Server({ name: 'wire', version: '1.0.0' }, { capabilities: { tools: {} } })

server.setRequestHandler(ListToolsRequestSchema, () => ({
  tools: [
    { name: 'echo', inputSchema: { type: 'object', properties: { text: { type: 'string' } }, required: ['text'] } },
  ],
}))

server.setRequestHandler(AnyCallSchema, ({ params }) => {
  if (params?.name !== 'echo') throw new McpError(ErrorCode.InvalidParams, 'There is one tool here: echo')
  const args = Arguments.safeParse(params.arguments)
  if (!args.success) throw new McpError(ErrorCode.InvalidParams, 'text must be a string')
  return { content: [{ type: 'text', text: args.data.text }] }
})

await server.connect(new StdioServerTransport())
