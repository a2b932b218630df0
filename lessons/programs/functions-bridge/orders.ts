/** An MCP server with two tools. It knows nothing of any model, and nothing of function calling. */
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'

const orders = new Map([
  ['A-17', { status: 'shipped', total: 42.5 }],
  ['A-18', { status: 'open', total: 9.9 }],
])

export const handler = createMcpHandler(() => {
  const server = new McpServer({ name: 'orders', version: '1.0.0' })
  server.registerTool(
    'order_status',
    {
      description: 'Look up one order by its number',
      inputSchema: z.object({ number: z.string().describe('Order number, for example A-17') }),
      annotations: { readOnlyHint: true },
    },
    ({ number }) => {
      const order = orders.get(number)
      if (!order) return { content: [{ type: 'text', text: `No order ${number}` }], isError: true }
      return { content: [{ type: 'text', text: `${number}: ${order.status}, ${order.total} EUR` }] }
    },
  )
  server.registerTool(
    'cancel_order',
    {
      description: 'Cancel an order that has not been shipped',
      inputSchema: z.object({ number: z.string() }),
      annotations: { destructiveHint: true },
    },
    ({ number }) => {
      const order = orders.get(number)
      if (order?.status !== 'open') return { content: [{ type: 'text', text: `Not open: ${number}` }], isError: true }
      order.status = 'cancelled'
      return { content: [{ type: 'text', text: `${number} is cancelled` }] }
    },
  )
  return server
})
