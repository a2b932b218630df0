import { McpServer, type McpRequestContext } from '@modelcontextprotocol/server'
import { z } from 'zod'

/** One definition for both eras. It runs once for each connection over stdio, once for each request over HTTP. */
export function build({ era }: McpRequestContext): McpServer {
  const server = new McpServer(
    { name: 'converter', version: '1.0.0' },
    { instructions: 'Converts units.', cacheHints: { 'tools/list': { ttlMs: 3_600_000, cacheScope: 'public' } } },
  )
  server.registerTool(
    'celsius',
    { description: 'Fahrenheit to Celsius', inputSchema: z.object({ fahrenheit: z.number().min(-459.67) }) },
    ({ fahrenheit }) => ({ content: [{ type: 'text', text: String(((fahrenheit - 32) * 5) / 9) }] }),
  )
  // For this page only: a tool that says which era it was called in. A real tool has no reason to know.
  server.registerTool('era', { description: 'Which era this connection speaks' }, () => ({
    content: [{ type: 'text', text: era }],
  }))
  return server
}
