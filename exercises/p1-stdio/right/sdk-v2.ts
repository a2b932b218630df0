// The second SDK line, which serves both eras. Everything is awaited, and errors are thrown where the SDK catches them.
import { McpServer } from '@modelcontextprotocol/server'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { setTimeout as sleep } from 'node:timers/promises'
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

async function find(name: string): Promise<Item> {
  await sleep(3)
  const item = items.get(name)
  if (!item) throw new Error(`"${name}" is not in our catalogue.`)
  return item
}

const answer = (text: string) => ({ content: [{ type: 'text' as const, text }] })
const byName = z.object({ name: z.string() })

serveStdio(() => {
  const server = new McpServer({ name: 'inventory', version: '2.0.0' })
  server.registerTool('list_items', { description: 'All names.' }, () => answer([...items.keys()].join('\n')))
  server.registerTool('check_stock', { description: 'Counts.', inputSchema: byName }, async ({ name }) => {
    const { stock } = await find(name)
    return answer(`${name}: ${stock} in stock`)
  })
  server.registerTool('locate_item', { description: 'Finds.', inputSchema: byName }, async ({ name }) => {
    const { aisle } = await find(name)
    return answer(`${name}: aisle ${aisle}`)
  })
  const order = byName.extend({ quantity: z.number().int().positive() })
  server.registerTool('quote_price', { description: 'Adds up.', inputSchema: order }, async ({ name, quantity }) => {
    const { stock, cents } = await find(name)
    if (quantity > stock) throw new Error(`${quantity - stock} too many.`)
    return answer(`${quantity} ${name}: ${((quantity * cents) / 100).toFixed(2)} EUR`)
  })
  return server
})
