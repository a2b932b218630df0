// Mistake: throws McpError for an unknown item from a handler of its own, which makes a JSON-RPC error of it.
// Trips: refuses-unknown, survives-unknown
import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { CallToolRequestSchema, ErrorCode, ListToolsRequestSchema, McpError } from '@modelcontextprotocol/sdk/types.js'

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

const server = new Server({ name: 'inventory', version: '1.0.0' }, { capabilities: { tools: {} } })

server.setRequestHandler(ListToolsRequestSchema, () => ({
  tools: ['list_items', 'check_stock', 'locate_item', 'quote_price'].map((name) => ({
    name,
    inputSchema: { type: 'object' },
  })),
}))

server.setRequestHandler(CallToolRequestSchema, ({ params }) => {
  const { name, quantity } = (params.arguments ?? {}) as { name?: string; quantity?: number }
  if (params.name === 'list_items') return answer([...items.keys()].join('\n'))
  const item = items.get(String(name))
  if (!item) throw new McpError(ErrorCode.InvalidParams, `There is no ${name}`)
  const { aisle, stock, cents } = item
  if (params.name === 'check_stock') return answer(`${name}: ${stock} in stock`)
  if (params.name === 'locate_item') return answer(`${name}: aisle ${aisle}`)
  if (params.name !== 'quote_price') throw new McpError(ErrorCode.InvalidParams, `There is no ${params.name}`)
  if (quantity! > stock) return refuse('Too many.')
  return answer(`${quantity} ${name}: ${((quantity! * cents) / 100).toFixed(2)} EUR`)
})

await server.connect(new StdioServerTransport())
