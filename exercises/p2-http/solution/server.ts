import { createHash, timingSafeEqual } from 'node:crypto'
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import { createServer } from './tools.ts'

/** Names under which this server is reached; a page that is served from elsewhere has no business here. */
const ownNames = ['localhost', '127.0.0.1', '[::1]']

const token = process.env.MCP_TOKEN
// Without a token to compare with, everybody would be right, or nobody. Better not to start at all.
if (!token) throw new Error('Set MCP_TOKEN.')

const sha256 = (text: string) => createHash('sha256').update(text).digest()
const expected = sha256(`Bearer ${token}`)

/** Compares digests, in constant time: how long a refusal takes must not tell how much of a token was right. */
const mayEnter = (authorization: string | null) => timingSafeEqual(sha256(authorization ?? ''), expected)

/** No Origin: no browser. Otherwise the whole name counts, not how it begins or ends. */
function isOwnPage(origin: string | null): boolean {
  if (origin === null) return true
  return URL.canParse(origin) && ownNames.includes(new URL(origin).hostname)
}

const refuse = (status: number, text: string, headers: Record<string, string> = {}) =>
  new Response(text, { status, headers })

export default {
  async fetch(request: Request): Promise<Response> {
    // From the cheapest question to the dearest: nothing of the body is read for somebody who may not come in.
    if (new URL(request.url).pathname !== '/mcp') return refuse(404, 'Not found')
    if (!isOwnPage(request.headers.get('origin'))) return refuse(403, 'Forbidden')
    if (!mayEnter(request.headers.get('authorization')))
      return refuse(401, 'Unauthorized', { 'www-authenticate': 'Bearer' })
    // The transport would open a stream for a GET, and end a session for a DELETE. Here is neither.
    if (request.method !== 'POST') return refuse(405, 'Method not allowed', { allow: 'POST' })

    // A server has one transport, and without sessions a transport serves one request: both are made anew each time.
    const transport = new WebStandardStreamableHTTPServerTransport({
      sessionIdGenerator: undefined,
      enableJsonResponse: true,
      // Counts what it reads, so a missing Content-Length changes nothing: 413. What is no JSON gets 400.
      maxRequestBodySize: 1_048_576,
    })
    await createServer().connect(transport)
    return transport.handleRequest(request)
  },
}
