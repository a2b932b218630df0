// The SDK's McpServer as in the starter. All of console is sent to stderr, and the timer's exception to the promise.
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { z } from 'zod'

interface Item {
  readonly aisle: number
  readonly stock: number
  readonly cents: number
}

const items = new Map<string, Item>([
  ['lamp', { aisle: 3, stock: 12, cents: 2990 }],
  ['desk', { aisle: 1, stock: 4, cents: 18_950 }],
  ['chair', { aisle: 6, stock: 9, cents: 7425 }],
  ['shelf', { aisle: 2, stock: 25, cents: 4500 }],
  ['mirror', { aisle: 5, stock: 7, cents: 3305 }],
])

const answer = (text: string) => ({ content: [{ type: 'text' as const, text }] })

// Before anything else can write. The messages of the protocol do not go through console.
console.log = console.info = console.debug = console.error
console.log('inventory is ready')

function count(name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    setTimeout(() => {
      try {
        console.log(name, items.get(name)!.stock)
        resolve(items.get(name)!.stock)
      } catch (error) {
        reject(error)
      }
    }, 5)
  })
}

const server = new McpServer({ name: 'inventory', version: '1.0.0' })
const name = z.string()

server.registerTool('list_items', {}, () => answer([...items.keys()].join('\r\n')))

server.registerTool('check_stock', { inputSchema: { name } }, async ({ name }) =>
  answer(`${name}: ${await count(name)} in stock`),
)

server.registerTool('locate_item', { inputSchema: { name } }, ({ name }) => {
  const item = items.get(name)
  // What is thrown in a handler becomes a result with isError.
  if (!item) throw new Error('No such item.')
  return answer(`${name}: aisle ${item.aisle}`)
})

server.registerTool(
  'quote_price',
  { inputSchema: { name, quantity: z.number().int().min(1) } },
  async ({ name, quantity }) => {
    const item = items.get(name)
    const enough = new Promise<number>((resolve, reject) => {
      if (item && quantity <= item.stock) resolve(item.cents * quantity)
      else setTimeout(reject, 20, new Error('Not enough of it.'))
    })
    return answer(`${quantity} ${name}: ${((await enough) / 100).toFixed(2)} EUR`)
  },
)

await server.connect(new StdioServerTransport())
