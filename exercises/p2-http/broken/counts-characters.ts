// Mistake: counts characters and calls them bytes.
// Trips: too-large-undeclared
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import { createServer } from './tools.ts'

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

    const body = await request.text()
    if (body.length > 1_048_576) return new Response('Too large', { status: 413 })
    const transport = new WebStandardStreamableHTTPServerTransport({
      enableJsonResponse: true,
    })
    await createServer().connect(transport)
    try {
      return await transport.handleRequest(request, { parsedBody: JSON.parse(body) })
    } catch {
      return new Response('Not JSON', { status: 400 })
    }
  },
}
