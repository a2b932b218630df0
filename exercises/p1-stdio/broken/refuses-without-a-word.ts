// Mistake: refuses too many pieces without saying so.
// Trips: refuses-too-many
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
const refuse = (text: string) => ({ ...answer(text), isError: true })

/** Like a warehouse that is asked over a network. */
const later = <T>(value: () => T) => new Promise<T>((resolve) => setTimeout(() => resolve(value()), 5))

const server = new McpServer({ name: 'inventory', version: '1.0.0' })
const name = z.string()

server.registerTool('list_items', {}, () => answer([...items.keys()].join('\n')))

server.registerTool('check_stock', { inputSchema: { name } }, async ({ name }) => {
  const item = items.get(name)
  if (!item) return refuse('No such item.')
  const stock = await later(() => item.stock)
  return answer(`${name}: ${stock} in stock`)
})

server.registerTool('locate_item', { inputSchema: { name } }, async ({ name }) => {
  const item = items.get(name)
  if (!item) return refuse('No such item.')
  const aisle = await later(() => item.aisle)
  return answer(`${name}: aisle ${aisle}`)
})

server.registerTool('quote_price', { inputSchema: { name, quantity: z.number() } }, async ({ name, quantity }) => {
  const item = items.get(name)
  if (!item) return refuse('No such item.')
  if (quantity > item.stock) return refuse('')
  const price = ((await later(() => item.cents)) * quantity) / 100
  return answer(`${quantity} ${name}: ${price.toFixed(2)} EUR`)
})

await server.connect(new StdioServerTransport())
