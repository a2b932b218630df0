// The stock of a small shop. Written in an afternoon, it compiles and starts, and there are five faults in it.
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { z } from 'zod'

interface Item {
  name: string
  aisle: number
  stock: number
  /** In cents. */
  price: number
}

const shop = JSON.parse(`{ "items": [
  { "name": "lamp", "aisle": 3, "stock": 12, "price": 2990 },
  { "name": "desk", "aisle": 1, "stock": 4, "price": 18950 },
  { "name": "chair", "aisle": 6, "stock": 9, "price": 7425 },
  { "name": "shelf", "aisle": 2, "stock": 25, "price": 4500 },
  { "name": "mirror", "aisle": 5, "stock": 7, "price": 3305 }
] }`)

const items = new Map<string, Item>(shop.items.map((item: Item) => [item.name, item]))

const answer = (text: string): CallToolResult => ({ content: [{ type: 'text', text }] })
const refuse = (text: string): CallToolResult => ({ ...answer(text), isError: true })

/** Counts an item. The warehouse takes its time to answer. */
function countStock(name: string): Promise<number> {
  return new Promise((resolve) => {
    setTimeout(() => {
      const { stock } = items.get(name)!
      console.log(`The warehouse says: ${stock} of ${name}.`)
      resolve(stock)
    }, 5)
  })
}

/** Looks an item up in the plan of the shop, which is kept elsewhere too. */
async function findAisle({ aisle }: Item): Promise<number> {
  return aisle
}

/** Sets pieces of an item aside, and gives their price in cents. */
function setAside({ stock, price }: Item, quantity: number): Promise<number> {
  return new Promise((resolve) => {
    if (quantity <= stock) resolve(quantity * price)
  })
}

const server = new McpServer({ name: 'inventory', version: '1.0.0' })
const name = z.string().describe('The name of an item, such as lamp')
const quantity = z.number().int().positive()

server.registerTool('list_items', { description: 'Lists the names of all items.' }, () => ({
  content: [{ type: 'text', text: shop.items.map((item: Item) => item.name) }],
}))

server.registerTool('check_stock', { description: 'Counts an item.', inputSchema: { name } }, async ({ name }) => {
  const stock = await countStock(name)
  return answer(`${name}: ${stock} in stock`)
})

server.registerTool('locate_item', { description: 'Finds an item.', inputSchema: { name } }, async ({ name }) => {
  const item = items.get(name)
  if (!item) return refuse(`There is no item "${name}".`)
  const aisle = findAisle(item)
  return answer(`${name}: aisle ${aisle}`)
})

server.registerTool(
  'quote_price',
  { description: 'Gives the price of some pieces.', inputSchema: { name, quantity } },
  async ({ name, quantity }) => {
    const item = items.get(name)
    if (!item) return refuse(`There is no item "${name}".`)
    const cents = await setAside(item, quantity)
    return answer(`${quantity} ${name}: ${(cents / 100).toFixed(2)} EUR`)
  },
)

console.log('inventory is ready')
await server.connect(new StdioServerTransport())
