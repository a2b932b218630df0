/** One of several equal servers. All it knows between two requests is what it was given: store, key, bus. */
import {
  acceptedContent,
  createMcpHandler,
  createRequestStateCodec,
  inputRequired,
  McpServer,
  type ServerEventBus,
} from '@modelcontextprotocol/server'
import { z } from 'zod'
import type { BasketStore } from './shared.ts'

interface Shared {
  store: BasketStore
  key: string
  bus: ServerEventBus
}

const text = (value: string) => ({ content: [{ type: 'text' as const, text: value }] })
const unknownBasket = { ...text('Unknown or expired basket. Create a new one with basket_create.'), isError: true }
const sure = z.object({ yes: z.boolean() })

export function createReplica({ store, key, bus }: Shared) {
  // Bound to the person: what was signed for one caller is worth nothing to another.
  const codec = createRequestStateCodec<{ items: string[] }>({
    key,
    ttlSeconds: 300,
    bind: (ctx) => `${ctx.mcpReq.method} ${ctx.http?.authInfo?.clientId}`,
  })

  return createMcpHandler(
    ({ authInfo }) => {
      const owner = authInfo?.clientId ?? 'nobody'
      const server = new McpServer(
        { name: 'shop', version: '1.0.0' },
        { requestState: { verify: (state, ctx) => codec.verify(state, ctx) } },
      )
      // #region handle
      server.registerTool('basket_create', { inputSchema: z.object({}) }, () => text(store.create(owner)))
      server.registerTool(
        'basket_add',
        { inputSchema: z.object({ basket: z.string(), item: z.string() }) },
        ({ basket, item }) => {
          const found = store.get(basket, owner)
          if (!found) return unknownBasket
          found.items.push(item)
          return text(`${found.items.length} in the basket`)
        },
      )
      // #endregion
      // #region checkout
      server.registerTool('checkout', { inputSchema: z.object({ basket: z.string() }) }, async ({ basket }, ctx) => {
        const found = store.get(basket, owner)
        if (!found) return unknownBasket
        const answer = acceptedContent(ctx.mcpReq.inputResponses, 'sure', sure)
        const seen = ctx.mcpReq.requestState<{ items: string[] }>()
        if (!answer || !seen) {
          return inputRequired({
            inputRequests: {
              sure: inputRequired.elicit({ message: `Order ${found.items.join(' and ')}?`, requestedSchema: sure }),
            },
            // What the person was shown. It travels with the client and comes back, perhaps to another replica.
            requestState: await codec.mint({ items: found.items }, ctx),
          })
        }
        if (!answer.yes) return text('Nothing ordered')
        if (seen.items.join() !== found.items.join())
          return { ...text('The basket has changed meanwhile'), isError: true }
        return text(`Ordered: ${seen.items.join(' and ')}`)
      })
      // #endregion
      return server
    },
    { bus, legacy: 'reject' },
  )
}
