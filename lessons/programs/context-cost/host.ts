/** How a host puts the tools of several servers into one list for its model. */
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import type { McpHttpHandler } from '@modelcontextprotocol/server'

/** Where a call has to go: the name that the model knows leads to a client and to the server's own name. */
export interface Route {
  client: Client
  tool: string
  definition: { name: string; description: string; parameters: object }
}

// #region merge
/** The prefix comes from the host's own configuration. A server's name for itself is nobody's proof. */
export async function mergeTools(clients: Readonly<Record<string, Client>>): Promise<Map<string, Route>> {
  const routes = new Map<string, Route>()
  for (const [server, client] of Object.entries(clients)) {
    for (const tool of (await client.listTools()).tools) {
      const name = `${server}_${tool.name}`
      const definition = { name, description: tool.description ?? '', parameters: tool.inputSchema }
      routes.set(name, { client, tool: tool.name, definition })
    }
  }
  return routes
}
// #endregion

/** A client for a server in this process; over a network only the address would differ. */
export async function connect(handler: McpHttpHandler): Promise<Client> {
  const transport = new StreamableHTTPClientTransport(new URL('http://server.test/mcp'), {
    fetch: (url, init) => handler.fetch(new Request(url, init)),
  })
  const client = new Client({ name: 'host', version: '1.0.0' }, { versionNegotiation: { mode: 'auto' } })
  await client.connect(transport)
  return client
}
