import { Client, InMemoryTransport, StreamableHTTPClientTransport, type Transport } from '@modelcontextprotocol/client'
import { createMcpHandler } from '@modelcontextprotocol/server'
import { call } from './outcome.ts'
import { library, station } from './servers.ts'

// #region transports
/** Streamable HTTP without a network: the transport's `fetch` goes straight to the server's handler. */
function httpTo(handler: { fetch(request: Request): Promise<Response> }): Transport {
  return new StreamableHTTPClientTransport(new URL('http://library.example/mcp'), {
    fetch: (url, init) => handler.fetch(new Request(url, init)),
  })
}

/** A pair of connected transports in memory. Such a pair speaks the handshake era. */
async function inMemoryTo(server: ReturnType<typeof station>): Promise<Transport> {
  const [ours, theirs] = InMemoryTransport.createLinkedPair()
  await server.connect(theirs)
  return ours
}
// #endregion

// #region connect
/** One client for each server: a client never talks to two. */
async function connect(transport: Transport): Promise<Client> {
  const client = new Client({ name: 'many-servers', version: '1.0.0' }, { versionNegotiation: { mode: 'auto' } })
  // What goes wrong between requests has no promise to reject. Say it, and live on.
  client.onerror = (error) => console.error('client:', error.message)
  await client.connect(transport)
  return client
}
// #endregion

const clients = new Map([
  ['library', await connect(httpTo(createMcpHandler(library)))],
  ['station', await connect(await inMemoryTo(station()))],
])

// #region list
/** The tools of all servers under names that cannot collide, each with the way back to its server. */
const tools = new Map<string, { client: Client; name: string }>()
for (const [key, client] of clients) {
  console.log(`${key}: ${client.getProtocolEra()} era, revision ${client.getNegotiatedProtocolVersion()}`)
  if (client.getServerCapabilities()?.tools) {
    for (const tool of (await client.listTools()).tools) tools.set(`${key}__${tool.name}`, { client, name: tool.name })
  }
  if (client.getServerCapabilities()?.resources) {
    console.log(`${key}: ${(await client.listResources()).resources.length} resource`)
  }
}
console.log([...tools.keys()].join(' '))
// #endregion

// #region use
const wishes: [string, object][] = [
  ['library__search', { title: 'em' }],
  ['station__search', { to: 'Ely' }],
  ['library__borrow', { title: 'Emma' }],
  ['library__search', { title: '' }],
  ['station__lost_property', {}],
]
for (const [wish, args] of wishes) {
  const tool = tools.get(wish)
  if (tool) console.log(wish, await call(tool.client, tool.name, args, 300))
}
console.log('library nosuchtool', await call(clients.get('library')!, 'nosuchtool', {}))
// #endregion

for (const client of clients.values()) await client.close()
