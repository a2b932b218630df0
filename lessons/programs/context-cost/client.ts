/** Connects to both servers, merges their tools, and measures what the model is given to read with every request. */
import { connect, mergeTools } from './host.ts'
import { servers } from './servers.ts'

const clients = { issues: await connect(servers.issues), docs: await connect(servers.docs) }
const routes = await mergeTools(clients)

for (const [name, { definition }] of routes) console.log(`${name}: ${JSON.stringify(definition).length} characters`)
const all = [...routes.values()].map(({ definition }) => definition)
console.log(`In every request to the model: ${JSON.stringify(all).length} characters`)

const plain = new Set([...routes.values()].map(({ tool }) => tool))
console.log(`Without prefixes ${routes.size} tools would share ${plain.size} names`)

const route = routes.get('docs_status')
const result = await route?.client.callTool({ name: route.tool, arguments: {} })
console.log(`docs_status went to: ${JSON.stringify(result?.content[0])}`)

for (const client of Object.values(clients)) await client.close()
