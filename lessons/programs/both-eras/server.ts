// One tool, served to clients of both eras: SDK version 2. The first message of a connection decides which one it is.
import { McpServer } from '@modelcontextprotocol/server'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { z } from 'zod'

// A function, since each connection gets a server object of its own. What must last longer is kept outside of it.
serveStdio(() => {
  const server = new McpServer({ name: 'calculator', version: '1.0.0' })
  server.registerTool(
    'add',
    { description: 'Add two numbers', inputSchema: z.object({ a: z.number(), b: z.number() }) },
    ({ a, b }) => ({ content: [{ type: 'text', text: String(a + b) }] }),
  )
  return server
})
