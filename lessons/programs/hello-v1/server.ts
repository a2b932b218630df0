/** The same server on SDK version 1. It speaks the revisions up to 2025-11-25. */
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { z } from 'zod'

const server = new McpServer({ name: 'hello', version: '1.0.0' })

server.registerTool(
  'greet',
  { description: 'Greets somebody by name', inputSchema: { name: z.string().min(1) } },
  ({ name }) => ({ content: [{ type: 'text', text: `Hello, ${name}.` }] }),
)

await server.connect(new StdioServerTransport())
