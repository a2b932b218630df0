/** Which work is done first when a slow tool and a quick one are called at the same time? */
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { finished, handler } from './server.ts'

const transport = new StreamableHTTPClientTransport(new URL('http://neighbours.test/mcp'), {
  fetch: (url, init) => handler.fetch(new Request(url, init)),
})
const client = new Client({ name: 'host', version: '1.0.0' }, { versionNegotiation: { mode: 'auto' } })
await client.connect(transport)

const call = (name: string, args: Record<string, unknown> = {}) => client.callTool({ name, arguments: args })
const order = () => finished.splice(0).join(', then ')

await Promise.all([call('report', { yields: false }), call('lookup')])
console.log(`A report that never yields: ${order()}`)

await Promise.all([call('report', { yields: true }), call('lookup')])
console.log(`A report that yields: ${order()}`)

const broken = await call('broken')
await call('lookup')
console.log(`A tool that throws gives isError: ${broken.isError}. After it: ${order()}`)

await client.close()
