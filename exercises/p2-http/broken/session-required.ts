// Mistake: gives out sessions and turns away whoever comes without one.
// Trips: lists-tools, stands-alone, no-session, unknown-method, unknown-tool, survives-junk
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import { createServer } from './tools.ts'

const sessions = new Map<string, WebStandardStreamableHTTPServerTransport>()

export default {
  async fetch(request: Request): Promise<Response> {
    const { pathname, hostname } = new URL(request.url)
    if (pathname !== '/mcp') return new Response('Not found', { status: 404 })
    const origin = request.headers.get('origin')
    if (origin !== null && new URL(origin).hostname !== hostname) return new Response('Forbidden', { status: 403 })
    if (request.headers.get('authorization') !== `Bearer ${process.env.MCP_TOKEN}`)
      return new Response('Unauthorized', { status: 401, headers: { 'www-authenticate': 'Bearer' } })
    if (request.method !== 'POST')
      return new Response('Method not allowed', { status: 405, headers: { allow: 'POST' } })

    const session = request.headers.get('mcp-session-id') ?? ''
    const known = sessions.get(session)
    if (known) return known.handleRequest(request)

    const transport: WebStandardStreamableHTTPServerTransport = new WebStandardStreamableHTTPServerTransport({
      enableJsonResponse: true,
      sessionIdGenerator: () => crypto.randomUUID(),
      onsessioninitialized: (id) => void sessions.set(id, transport),
      maxRequestBodySize: 1_048_576,
    })
    await createServer().connect(transport)
    return transport.handleRequest(request)
  },
}
