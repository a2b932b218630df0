/** What the shop does not have. */
import type { Check } from '../../../lib/grader/check.ts'
import { inOrder } from '../../../lib/grader/in-order.ts'
import { awaitReply } from '../../shared/no-reply.ts'
import { expectText, ITEMS, judgeRefusal, judgeText, showOf, stockCall, stockText, type Call } from './shop.ts'

const spec = { title: 'Brief › Refusals' }

export const refusalChecks: readonly Check[] = [
  {
    id: 'refuses-unknown',
    title: 'locate_item and quote_price refuse an item that the shop does not have',
    level: 'must',
    spec,
    needs: ['tools-listed'],
    async run(context) {
      const { random, server } = context
      const calls: Call[] = [
        { tool: 'locate_item', args: { name: random.word() } },
        { tool: 'quote_price', args: { name: random.word(), quantity: random.int(1, 9) } },
      ]
      await inOrder(
        calls.map(async (call) =>
          judgeRefusal(context, call, await server.callTool(call.tool, call.args), 'the shop has no such item'),
        ),
      )
    },
  },
  {
    id: 'refuses-too-many',
    title: 'quote_price refuses more pieces than there are',
    level: 'must',
    spec,
    needs: ['tools-listed'],
    async run(context) {
      const { random, server } = context
      const [one, other] = [random.pick(ITEMS), random.pick(ITEMS)]
      const quantities = [
        { ...one, quantity: one.stock + 1 },
        { ...other, quantity: other.stock + random.int(2, 500) },
      ]
      await inOrder(
        quantities.map(async ({ name, stock, quantity }) => {
          const call = { tool: 'quote_price', args: { name, quantity } }
          const reply = await awaitReply(context, server, server.callTool(call.tool, call.args), {
            sent: showOf(call),
            fix: `Follow this call to its end, by hand: there are ${stock}. Is there a way on which the promise is never settled?`,
          })
          judgeRefusal(context, call, reply, `there are only ${stock}`)
        }),
      )
    },
  },
  {
    id: 'survives-unknown',
    title: 'check_stock refuses an item that the shop does not have, and the server lives on',
    level: 'must',
    spec,
    needs: ['tools-listed'],
    lane: 'risky',
    async run(context) {
      const { random, server } = context
      const call = stockCall(random.word())
      const fix =
        'The last lines of the Console tab name the place. Code that a timer calls is not watched by the SDK: nothing may be thrown there.'
      const reply = await awaitReply(context, server, server.callTool(call.tool, call.args), () => ({
        sent: showOf(call),
        ...(server.alive ? {} : { fix }),
      }))
      judgeRefusal(context, call, reply, 'the shop has no such item')
      // Whatever a timer does about the unknown item, it does before this is counted.
      const item = random.pick(ITEMS)
      const after = stockCall(item.name)
      const next = await awaitReply(context, server, server.callTool(after.tool, after.args), () => ({
        summary: `After ${showOf(call)}, the server ${server.alive ? 'does not answer any more' : 'is gone'}.`,
        sent: `${showOf(call)}, then ${showOf(after)}`,
        ...(server.alive ? {} : { fix }),
      }))
      judgeText(context, after, next, stockText(item))
      await expectText(context, after, stockText(item))
    },
  },
]
