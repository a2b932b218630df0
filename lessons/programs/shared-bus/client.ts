/** Replicas behind a load balancer that takes turns. Ada shops; Bo has got hold of the name of her basket. */
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { InMemoryServerEventBus } from '@modelcontextprotocol/server'
import { createReplica } from './replica.ts'
import { BasketStore } from './shared.ts'

const store = new BasketStore()
const bus = new InMemoryServerEventBus()
const a = createReplica({ store, bus, key: 'a secret that A and B have in common' })
const b = createReplica({ store, bus, key: 'a secret that A and B have in common' })
const odd = createReplica({ store, bus, key: 'a secret that nobody else has heard of' })

const names = new Map([
  [a, 'A'],
  [b, 'B'],
  [odd, 'the odd one'],
])
let route: string[] = []

/** A client of one person whose requests go to the replicas in turn. Its user says yes to every question. */
async function clientOf(person: string, replicas: (typeof a)[]): Promise<Client> {
  let turn = 0
  const transport = new StreamableHTTPClientTransport(new URL('http://shop.test/mcp'), {
    fetch: (url, init) => {
      const request = new Request(url, init)
      const replica = replicas[turn++ % replicas.length]!
      route.push(names.get(replica)!)
      // A real server gets this from a token that it has verified.
      return replica.fetch(request, { authInfo: { token: 'none', clientId: person, scopes: [] } })
    },
  })
  const client = new Client(
    { name: person, version: '1.0.0' },
    { capabilities: { elicitation: { form: {} } }, versionNegotiation: { mode: 'auto' } },
  )
  client.setRequestHandler('elicitation/create', () => ({ action: 'accept', content: { yes: true } }))
  await client.connect(transport)
  return client
}

async function call(client: Client, name: string, args: Record<string, string> = {}): Promise<string> {
  route = []
  const result = await client
    .callTool({ name, arguments: args })
    .catch((error: Error) => ({ content: [{ type: 'text' as const, text: error.message }], isError: true }))
  const text = result.content[0]?.type === 'text' ? result.content[0].text : ''
  const outcome = `${result.isError ? 'refused. ' : ''}${text.replace(/_[\w-]{36}/, '_…')}`
  console.log(`${name}, by ${route.join(' and then ')}: ${outcome}`)
  return text
}

const ada = await clientOf('ada', [a, b])
const basket = await call(ada, 'basket_create')
await call(ada, 'basket_add', { basket, item: 'rope' })
await call(ada, 'basket_add', { basket, item: 'lamp' })
await call(ada, 'checkout', { basket })

const bo = await clientOf('bo', [a, b])
await call(bo, 'basket_add', { basket, item: 'anchor' })

const unlucky = await clientOf('ada', [a, odd])
await call(unlucky, 'checkout', { basket })

// The stream is open at one replica, the news arises at another, and the bus joins them.
route = []
const news = new Promise<void>((resolve) =>
  ada.setNotificationHandler('notifications/tools/list_changed', () => resolve()),
)
const subscription = await ada.listen({ toolsListChanged: true })
const source = route[0] === 'A' ? b : a
source.notify.toolsChanged()
await news
console.log(`Ada listens at ${route[0]} and has heard the news of ${names.get(source)}`)

// A replica that goes away ends its listen streams in good order.
await Promise.all([a.close(), b.close(), odd.close()])
console.log(`The stream has ended: ${await subscription.closed}`)
await Promise.all([ada.close(), bo.close(), unlucky.close()])
