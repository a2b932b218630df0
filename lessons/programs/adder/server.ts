/** One tool, both eras. SDK version 2. */
import { McpServer } from '@modelcontextprotocol/server'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { z } from 'zod'

// The first message decides how this connection is spoken: `initialize` opens the handshake era, a request with
// its own `_meta` the stateless one. The server itself is written once.
serveStdio(() => {
  const server = new McpServer({ name: 'adder', version: '1.0.0' })
  server.registerTool(
    'add',
    { description: 'Adds two numbers', inputSchema: z.object({ a: z.number(), b: z.number() }) },
    ({ a, b }) => ({ content: [{ type: 'text', text: String(a + b) }] }),
  )
  return server
})
