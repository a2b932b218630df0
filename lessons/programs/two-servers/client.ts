/** A host in miniature: one client for each server, and one list of tools for the model. SDK version 1, all in memory. */
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'

/** Two servers that know nothing of each other, and both offer a tool named `search`. */
function makeServer(name: string, answer: string): McpServer {
  const server = new McpServer({ name, version: '1.0.0' })
  server.registerTool('search', { description: `Searches ${name}` }, () => ({
    content: [{ type: 'text', text: answer }],
  }))
  return server
}

const servers = {
  files: makeServer('files', 'budget.xlsx'),
  tickets: makeServer('tickets', 'T-7 Budget page is down'),
}

// #region host
/** The host's own list: for each tool that the model may see, the client that reaches it, and its name over there. */
const tools = new Map<string, { client: Client; name: string }>()

for (const [label, server] of Object.entries(servers)) {
  // One client a server. This pair of pipes joins these two and nobody else.
  const [here, there] = InMemoryTransport.createLinkedPair()
  const client = new Client({ name: 'little-host', version: '1.0.0' })
  await server.connect(there)
  await client.connect(here)

  for (const tool of (await client.listTools()).tools) {
    // The label comes from the host's own configuration, not from what the server says its name is.
    tools.set(`${label}_${tool.name}`, { client, name: tool.name })
  }
}

console.log('The model sees:', [...tools.keys()].join(', '))

/** What the host does when the model asks for a tool. Here it would ask the user first, and keep a record. */
async function run(asked: string): Promise<void> {
  const tool = tools.get(asked)
  if (!tool) return console.log(`${asked}: no such tool`)
  const result = await tool.client.callTool({ name: tool.name, arguments: {} })
  console.log(`${asked}:`, JSON.stringify(result.content))
}

await run('files_search')
await run('tickets_search')
await run('search')
// #endregion
