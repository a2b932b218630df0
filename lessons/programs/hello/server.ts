/** The smallest useful server on SDK version 2. It speaks 2026-07-28 and everything before it. */
import { McpServer } from '@modelcontextprotocol/server'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { z } from 'zod'

function createServer(): McpServer {
  const server = new McpServer({ name: 'hello', version: '1.0.0' })
  server.registerTool(
    'greet',
    { description: 'Greets somebody by name', inputSchema: z.object({ name: z.string().min(1) }) },
    ({ name }) => ({ content: [{ type: 'text', text: `Hello, ${name}.` }] }),
  )
  return server
}

serveStdio(createServer)
