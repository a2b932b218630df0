/** A host without its model: it offers a server's tools as functions, then runs the calls a model could have asked for. */
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { functionDefinitions, runFunction } from './bridge.ts'
import { handler } from './orders.ts'

// In one process for once: the transport's requests go straight to the server's handler, without a port.
const transport = new StreamableHTTPClientTransport(new URL('http://orders.test/mcp'), {
  fetch: (url, init) => handler.fetch(new Request(url, init)),
})
const client = new Client({ name: 'bridge', version: '1.0.0' }, { versionNegotiation: { mode: 'auto' } })
await client.connect(transport)

console.log('What the model is told:')
for (const definition of await functionDefinitions(client)) console.log(JSON.stringify(definition))

// These two are what a model API returns; they are written out here because no model runs in this page.
const calls = [
  { id: 'call_1', name: 'order_status', arguments: '{"number":"A-17"}' },
  { id: 'call_2', name: 'cancel_order', arguments: '{"number":"A-17"}' },
]
console.log('What it is told next:')
for (const call of calls) console.log(JSON.stringify(await runFunction(client, call)))

await client.close()
