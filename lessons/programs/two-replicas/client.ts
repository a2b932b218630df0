import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { replica, type Store } from './server.ts'

type Replica = ReturnType<typeof replica>

/** A client for one user, behind a load balancer that gives each request to the next replica. */
async function connect(user: string, replicas: Replica[]): Promise<Client> {
  let turn = 0
  const balancer = (url: string | URL, init?: RequestInit) => {
    const next = replicas[turn++ % replicas.length]!
    return next.fetch(new Request(url, init), {
      authInfo: { token: '', clientId: 'desk', scopes: [], extra: { subject: user } },
    })
  }
  const client = new Client({ name: 'script', version: '1.0.0' }, { versionNegotiation: { mode: 'auto' } })
  await client.connect(new StreamableHTTPClientTransport(new URL('https://shop.example.com/mcp'), { fetch: balancer }))
  return client
}

async function call(client: Client, name: string, args: Record<string, string> = {}): Promise<string> {
  const { content, isError } = await client.callTool({ name, arguments: args })
  const text = content[0]?.type === 'text' ? content[0].text : ''
  return isError ? `error: ${text}` : text
}

async function shop(title: string, replicas: Replica[]): Promise<void> {
  console.log(title)
  const ana = await connect('ana', replicas)
  const basket = await call(ana, 'create_basket')
  for (const item of ['tea', 'milk'])
    console.log(`  ana adds ${item}: ${await call(ana, 'add_item', { basket, item })}`)
  const bo = await connect('bo', replicas)
  console.log(`  bo adds rum to it: ${await call(bo, 'add_item', { basket, item: 'rum' })}`)
}

await shop('Baskets in each process', [replica('A', new Map()), replica('B', new Map())])
const shared: Store = new Map() // one for both, as Redis or a database would be
await shop('Baskets in a shared store', [replica('A', shared), replica('B', shared)])
