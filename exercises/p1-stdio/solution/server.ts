// The stock of a small shop, with its five faults mended. Each comment that begins with a number says what one of them was.
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
function countStock({ name, stock }: Item): Promise<number> {
  return new Promise((resolve) => {
    // 1. A timer's callback runs with nobody above it: the handler has been left, and its `try` with it. For an unknown
    //    name there was nothing to take `stock` from, the exception was nobody's, and it ended the process. What can
    //    fail has moved into the handler, which the SDK watches over. (`reject` here would do as well.)
    setTimeout(() => {
      // 2. console.log writes to stdout, and stdout is the wire. This was in the way of every answer.
      console.error(`The warehouse says: ${stock} of ${name}.`)
      resolve(stock)
    }, 5)
  })
}

/** Looks an item up in the plan of the shop, which is kept elsewhere too. */
async function findAisle({ aisle }: Item): Promise<number> {
  return aisle
}

/** Sets pieces of an item aside, and gives their price in cents; undefined when there are not enough. */
async function setAside({ stock, price }: Item, quantity: number): Promise<number | undefined> {
  // 3. `new Promise` with one branch that calls nothing: for a quantity above the stock, the promise was never settled,
  //    and the call never answered. In an async function every way out settles it.
  return quantity <= stock ? quantity * price : undefined
}

const server = new McpServer({ name: 'inventory', version: '1.0.0' })
const name = z.string().describe('The name of an item, such as lamp')
const quantity = z.number().int().positive()

// 4. `text` was an array of names. What comes from JSON.parse has the type `any`, so the compiler saw nothing; the SDK did,
//    and answered with error -32602, “Invalid tools/call result”. `answer` and the typed Map leave no room for it.
server.registerTool('list_items', { description: 'Lists the names of all items.' }, () =>
  answer([...items.keys()].join('\n')),
)

server.registerTool('check_stock', { description: 'Counts an item.', inputSchema: { name } }, async ({ name }) => {
  const item = items.get(name)
  if (!item) return refuse(`There is no item "${name}".`)
  const stock = await countStock(item)
  return answer(`${name}: ${stock} in stock`)
})

server.registerTool('locate_item', { description: 'Finds an item.', inputSchema: { name } }, async ({ name }) => {
  const item = items.get(name)
  if (!item) return refuse(`There is no item "${name}".`)
  // 5. The `await` was missing. A template takes anything, and makes “[object Promise]” of a promise.
  const aisle = await findAisle(item)
  return answer(`${name}: aisle ${aisle}`)
})

server.registerTool(
  'quote_price',
  { description: 'Gives the price of some pieces.', inputSchema: { name, quantity } },
  async ({ name, quantity }) => {
    const item = items.get(name)
    if (!item) return refuse(`There is no item "${name}".`)
    const cents = await setAside(item, quantity)
    if (cents === undefined) return refuse(`There are only ${item.stock} of ${name}.`)
    return answer(`${quantity} ${name}: ${(cents / 100).toFixed(2)} EUR`)
  },
)

// 2, once more: a greeting on stdout comes before the first message of the protocol.
console.error('inventory is ready')
await server.connect(new StdioServerTransport())
