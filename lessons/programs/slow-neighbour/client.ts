/** Which work is done first when a slow tool and a quick one are called at the same time? */
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { setTimeout } from 'node:timers/promises'
import { finished, handler } from './server.ts'

const transport = new StreamableHTTPClientTransport(new URL('http://neighbours.test/mcp'), {
  fetch: (url, init) => handler.fetch(new Request(url, init)),
})
const client = new Client({ name: 'host', version: '1.0.0' }, { versionNegotiation: { mode: 'auto' } })
await client.connect(transport)

const call = (name: string, args: Record<string, unknown> = {}) => client.callTool({ name, arguments: args })
const order = () => finished.splice(0).join(', then ')

/** A report, and a millisecond later a lookup. */
async function together(yields: boolean): Promise<string> {
  const report = call('report', { yields })
  await setTimeout(1)
  await Promise.all([report, call('lookup')])
  return order()
}

console.log(`A report that never yields: ${await together(false)}`)
console.log(`A report that yields: ${await together(true)}`)

const broken = await call('broken')
await call('lookup')
console.log(`A tool that throws gives isError: ${broken.isError}. After it: ${order()}`)

await client.close()
