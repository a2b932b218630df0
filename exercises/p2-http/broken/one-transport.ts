// Mistake: has one server and one transport for all requests. Without sessions, a transport serves a single one.
// Trips: lists-tools, unknown-method, unknown-tool, survives-junk
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import { createServer } from './tools.ts'

const transport = new WebStandardStreamableHTTPServerTransport({
  enableJsonResponse: true,
  maxRequestBodySize: 1_048_576,
})
await createServer().connect(transport)

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

    return transport.handleRequest(request)
  },
}
