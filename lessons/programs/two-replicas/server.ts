import { randomUUID } from 'node:crypto'
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'

/** Where baskets live: a `Map` in the process, or something that all replicas reach. */
export interface Store {
  get(key: string): string[] | undefined
  set(key: string, items: string[]): void
}

const say = (text: string, isError = false) => ({ content: [{ type: 'text' as const, text }], isError })

/** One replica. What it remembers between two calls is in `store`, and nowhere else. */
export function replica(name: string, store: Store) {
  return createMcpHandler(({ authInfo }) => {
    const user = String(authInfo?.extra?.['subject'])
    const server = new McpServer({ name: 'shop', version: '1.0.0' })
    // #region handle
    server.registerTool('create_basket', { description: 'Start a basket. Returns its handle.' }, () => {
      const handle = randomUUID()
      store.set(`${user}:${handle}`, []) // the user is part of the key: the handle alone opens nothing
      return say(handle)
    })
    server.registerTool(
      'add_item',
      {
        description: 'Put an item into a basket that create_basket has made',
        inputSchema: z.object({ basket: z.uuid(), item: z.string().max(100) }),
      },
      ({ basket, item }) => {
        const items = store.get(`${user}:${basket}`)
        // The model reads this, and knows what to do next.
        if (!items) return say(`${name} knows no such basket. Start a new one with create_basket.`, true)
        store.set(`${user}:${basket}`, [...items, item])
        return say(`${name} holds ${[...items, item].join(', ')}`)
      },
    )
    // #endregion
    return server
  })
}
