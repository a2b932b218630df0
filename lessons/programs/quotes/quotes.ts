import { McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'

const quotes = [
  { by: 'Hoare', text: 'Inside every large program is a small program struggling to get out.' },
  { by: 'Kernighan', text: 'Controlling complexity is the essence of computer programming.' },
]

// #region server
/** Makes a server. It is called for every request, so what has to last must live outside of it, as `quotes` does. */
export function quoteServer(): McpServer {
  const server = new McpServer({ name: 'quotes', version: '1.0.0' })
  server.registerTool(
    'quote',
    {
      description: 'Returns a sentence by a programmer.',
      inputSchema: z.object({ by: z.enum(['Hoare', 'Kernighan']) }),
      annotations: { readOnlyHint: true },
    },
    ({ by }) => ({ content: [{ type: 'text', text: quotes.find((quote) => quote.by === by)!.text }] }),
  )
  return server
}
// #endregion
