import { McpServer } from '@modelcontextprotocol/server'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { z } from 'zod'
import { observed } from './observe.ts'
import { traceparentOf } from './trace.ts'

const orders = new Map([['A-1', 'packed']])

/** The warehouse's own interface. It is sent the trace along, so that its spans hang below ours. */
function askWarehouse(order: string, headers: { traceparent: string }): string | undefined {
  process.stderr.write(`${JSON.stringify({ event: 'warehouse', traceparent: headers.traceparent })}\n`)
  if (order === 'A-0') throw new RangeError('connection to 10.0.3.7 refused')
  return orders.get(order)
}

serveStdio(() => {
  const server = new McpServer({ name: 'orders', version: '1.0.0' })
  server.registerTool(
    'order_status',
    { description: 'How far an order has come', inputSchema: z.object({ order: z.string().max(20) }) },
    ({ order }, ctx) =>
      observed('order_status', ctx, (span) => {
        const status = askWarehouse(order, { traceparent: traceparentOf(span) })
        return status
          ? { content: [{ type: 'text', text: `${order} is ${status}` }] }
          : { content: [{ type: 'text', text: `There is no order ${order}` }], isError: true }
      }),
  )
  return server
})
