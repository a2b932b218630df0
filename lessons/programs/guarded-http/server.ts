import {
  type AuthInfo,
  createMcpHandler,
  getOAuthProtectedResourceMetadataUrl,
  McpServer,
  oauthMetadataResponse,
  originValidationResponse,
  requireBearerAuth,
  requireScopes,
  validateHostHeader,
} from '@modelcontextprotocol/server'
import { z } from 'zod'
import { verifier } from './introspection.ts'

const here = new URL('https://billing.example.com/mcp')
const invoices = new Map([['INV-7', { customer: 'Ahmed & Co', cents: 12_000, refunded: false }]])

/** Who, what, how it ended. Not the arguments, not the token. */
function audit(tool: string, caller: AuthInfo | undefined, outcome: string): void {
  const who = caller?.extra?.['subject']
  console.error(JSON.stringify({ event: 'tool', tool, who, client: caller?.clientId, outcome }))
}

// #region tools
/** Runs once for every request, and builds the server that this caller may see. */
const handler = createMcpHandler(({ authInfo }) => {
  const scopes = authInfo?.scopes ?? []
  const server = new McpServer({ name: 'billing', version: '1.0.0' })
  const invoice = z.object({ invoice: z.string().regex(/^INV-\d{1,9}$/) })

  server.registerTool(
    'get_invoice',
    { description: 'Look up one invoice', inputSchema: invoice, annotations: { readOnlyHint: true } },
    ({ invoice }) => {
      const found = invoices.get(invoice)
      if (!found) return { content: [{ type: 'text', text: `No invoice ${invoice}` }], isError: true }
      return { content: [{ type: 'text', text: `${invoice}: ${found.customer}, ${found.cents / 100} EUR` }] }
    },
  )

  server.registerTool(
    'refund_invoice',
    {
      description: 'Pay an invoice back, once',
      inputSchema: invoice,
      annotations: { destructiveHint: true, idempotentHint: true },
      // Everybody sees this tool. Without the scope, the answer is 403: ask the user for more, and try again.
      scopeChallenge: requireScopes('billing:read', 'billing:refund'),
    },
    ({ invoice }, ctx) => {
      const found = invoices.get(invoice)
      if (!found) return { content: [{ type: 'text', text: `No invoice ${invoice}` }], isError: true }
      found.refunded = true
      audit('refund_invoice', ctx.http?.authInfo, 'ok')
      return { content: [{ type: 'text', text: `${invoice} refunded` }] }
    },
  )

  // Nobody else learns that this tool exists: for them it is not registered, so it can be neither seen nor called.
  if (scopes.includes('billing:admin')) {
    server.registerTool('close_books', { description: 'Close the month' }, (ctx) => {
      audit('close_books', ctx.http?.authInfo, 'ok')
      return { content: [{ type: 'text', text: 'Books closed' }] }
    })
  }
  return server
})
// #endregion

// #region door
const hosts = ['billing.example.com', 'localhost'] // the second, to try it out
const gate = requireBearerAuth({
  verifier,
  requiredScopes: ['billing:read'],
  expectedResource: here, // without this line a token for any other server would do
  resourceMetadataUrl: getOAuthProtectedResourceMetadataUrl(here),
})

const metadata = {
  resourceServerUrl: here,
  scopesSupported: ['billing:read', 'billing:refund', 'billing:admin'],
  oauthMetadata: {
    issuer: 'https://login.example.com',
    authorization_endpoint: 'https://login.example.com/authorize',
    token_endpoint: 'https://login.example.com/token',
    response_types_supported: ['code'],
    code_challenge_methods_supported: ['S256'],
    client_id_metadata_document_supported: true,
  },
}

export default {
  async fetch(request: Request): Promise<Response> {
    const url = new URL(request.url)
    // Some runtimes put the host into the URL alone, so that is where to look when there is no header.
    const host = validateHostHeader(request.headers.get('host') ?? url.host, hosts)
    if (!host.ok) return new Response(host.message, { status: 403 })
    const refused = originValidationResponse(request, ['app.example.com'])
    if (refused) return refused

    if (url.pathname === '/livez') return new Response('ok')
    const document = oauthMetadataResponse(request, metadata)
    if (document) return document
    if (url.pathname !== '/mcp') return new Response('Not found', { status: 404 })

    const auth = await gate(request)
    if (auth instanceof Response) return auth
    return handler.fetch(request, { authInfo: auth })
  },
}
// #endregion
