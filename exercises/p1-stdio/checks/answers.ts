/** The four tools, asked for what they have. Many calls are under way at once. */
import type { Check } from '../../../lib/grader/check.ts'
import { inOrder } from '../../../lib/grader/in-order.ts'
import { listTools } from '../../shared/listing.ts'
import { expectText, ITEMS, judgeText, stockCall, stockText } from './shop.ts'

const TOOLS = ['list_items', 'check_stock', 'locate_item', 'quote_price']

const spec = { title: 'Brief › The tools' }

export const answerChecks: readonly Check[] = [
  {
    id: 'tools-listed',
    title: 'Lists its four tools',
    level: 'must',
    spec,
    async run(context) {
      const { tools, reply } = await listTools(context)
      const missing = TOOLS.filter((name) => !tools.some((tool) => tool?.name === name))
      if (missing.length === 0) return
      context.fail(
        {
          summary: `${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} not in the list of tools.`,
          sent: 'tools/list',
          received: `tools: ${tools.map((tool) => JSON.stringify(tool?.name)).join(', ') || 'none'}`,
          expected: `tools named ${TOOLS.join(', ')}`,
          why: 'A tool that is not listed does not exist for the model. Mend the tools that there are; none has to go.',
        },
        reply,
      )
    },
  },
  {
    id: 'lists-items',
    title: 'list_items answers with all names, one a line',
    level: 'must',
    spec,
    needs: ['tools-listed'],
    async run(context) {
      const call = { tool: 'list_items', args: {} }
      const names = ITEMS.map(({ name }) => name)
      const sorted = names.toSorted().join()
      judgeText(
        context,
        call,
        await context.server.callTool(call.tool, call.args),
        names.join('\n'),
        (text) => text.trim().split(/\r?\n/).toSorted().join() === sorted,
      )
    },
  },
  {
    id: 'checks-stock',
    title: 'check_stock counts each item',
    level: 'must',
    spec,
    needs: ['tools-listed'],
    async run(context) {
      await inOrder(ITEMS.map((item) => expectText(context, stockCall(item.name), stockText(item))))
    },
  },
  {
    id: 'locates-items',
    title: 'locate_item says in which aisle each item is',
    level: 'must',
    spec,
    needs: ['tools-listed'],
    async run(context) {
      await inOrder(
        ITEMS.map(({ name, aisle }) =>
          expectText(context, { tool: 'locate_item', args: { name } }, `${name}: aisle ${aisle}`),
        ),
      )
    },
  },
  {
    id: 'quotes-prices',
    title: 'quote_price works out the price, up to all pieces in stock',
    level: 'must',
    spec,
    needs: ['tools-listed'],
    async run(context) {
      const { random } = context
      const orders = ITEMS.flatMap((item) => [
        { ...item, quantity: random.int(1, item.stock) },
        { ...item, quantity: item.stock },
      ])
      await inOrder(
        orders.map(({ name, price, quantity }) =>
          expectText(
            context,
            { tool: 'quote_price', args: { name, quantity } },
            `${quantity} ${name}: ${((quantity * price) / 100).toFixed(2)} EUR`,
          ),
        ),
      )
    },
  },
]
