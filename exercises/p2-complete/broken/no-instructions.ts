// Mistake: leaves it to the descriptions of the tools.
// Trips: instructions
// Replaces: server.ts
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { registerPrompts } from './prompts.ts'
import { registerResources } from './resources.ts'
import { registerTools } from './tools.ts'

const server = new McpServer({ name: 'file-search', version: '1.0.0' }, {})

registerTools(server)
registerResources(server)
registerPrompts(server)

// Last: once connected, the server must be able to answer anything it is asked.
await server.connect(new StdioServerTransport())
