// The SDK's low-level Server: one handler for all tools, schemas by hand, a further tool, and a name of its own.
import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import {
  CallToolRequestSchema,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
  type CallToolResult,
} from '@modelcontextprotocol/sdk/types.js'

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

type Handler = (name: string, item: Item, args: Record<string, unknown>) => string | undefined

const tools = new Map<string, Handler>([
  ['locate_item', (name, { aisle }) => `${name}: aisle ${aisle}`],
  ['check_stock', (name, { stock }) => `${name}: ${stock} in stock`],
  ['quote_price', quote],
])

function quote(name: string, { stock, cents }: Item, { quantity }: Record<string, unknown>): string | undefined {
  const pieces = Number(quantity)
  if (pieces > stock) return undefined
  const total = pieces * cents
  return `${pieces} ${name}: ${Math.floor(total / 100)}.${String(total % 100).padStart(2, '0')} EUR`
}

const string = { type: 'string', enum: [...items.keys()] }
const server = new Server({ name: 'shop', version: '2.1.0' }, { capabilities: { tools: {} } })

server.setRequestHandler(ListToolsRequestSchema, () => ({
  tools: [
    { name: 'list_items', inputSchema: { type: 'object', additionalProperties: false } },
    { name: 'greet', inputSchema: { type: 'object' } },
    ...[...tools.keys()].map((name) => ({
      name,
      inputSchema: { type: 'object' as const, properties: { name: string, quantity: { type: 'integer' } } },
    })),
  ],
}))

server.setRequestHandler(CallToolRequestSchema, ({ params }): CallToolResult => {
  const say = (text: string) => ({ content: [{ type: 'text' as const, text }] })
  const args = params.arguments ?? {}
  if (params.name === 'list_items') return say([...items.keys()].toSorted().join('\n') + '\n')
  if (params.name === 'greet') return say('Good day!')
  const tool = tools.get(params.name)
  if (!tool) throw new McpError(ErrorCode.InvalidParams, `No tool ${params.name}`)
  const name = String(args['name'])
  const item = items.get(name)
  const text = item && tool(name, item, args)
  return text === undefined ? { ...say('Sorry, we do not have that.'), isError: true } : say(text)
})

await server.connect(new StdioServerTransport())
