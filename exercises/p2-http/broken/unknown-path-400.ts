// Mistake: answers another path with 400.
// Trips: other-path
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import { createServer } from './tools.ts'

export default {
  async fetch(request: Request): Promise<Response> {
    const { pathname, hostname } = new URL(request.url)
    if (pathname !== '/mcp') return new Response('Not found', { status: 400 })
    const origin = request.headers.get('origin')
    if (origin !== null && new URL(origin).hostname !== hostname) return new Response('Forbidden', { status: 403 })
    if (request.headers.get('authorization') !== `Bearer ${process.env.MCP_TOKEN}`)
      return new Response('Unauthorized', { status: 401, headers: { 'www-authenticate': 'Bearer' } })
    if (request.method !== 'POST')
      return new Response('Method not allowed', { status: 405, headers: { allow: 'POST' } })

    const transport = new WebStandardStreamableHTTPServerTransport({
      enableJsonResponse: true,
      maxRequestBodySize: 1_048_576,
    })
    await createServer().connect(transport)
    return transport.handleRequest(request)
  },
}
