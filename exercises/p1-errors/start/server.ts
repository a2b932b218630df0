import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { z } from 'zod'
import { load } from './settings.ts'

const server = new McpServer({ name: 'settings', version: '1.0.0' })

// Run this first, and look at what it answers for
// `corrupt`, `api_token`, `nope` and `constructor`.
server.registerTool(
  'read_setting',
  { description: 'Reads one setting of the application.', inputSchema: { key: z.string() } },
  // Step 1. Answer for the keys that may be read, and for no others:
  //         an unknown one is refused with a text that helps.
  // Step 2. `api_token` is there, and nobody may read it.
  // Step 3. Catch what `load` throws. Tell the model that it failed,
  //         and the log (`console.error`) why.
  ({ key }) => ({ content: [{ type: 'text', text: String(load(key)) }] }),
)

await server.connect(new StdioServerTransport())
console.error('settings: ready')
