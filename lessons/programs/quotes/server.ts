import {
  createMcpHandler,
  localhostAllowedHostnames,
  localhostAllowedOrigins,
  validateHostHeader,
  validateOriginHeader,
} from '@modelcontextprotocol/server'
import { quoteServer } from './quotes.ts'

// #region handler
/** Speaks both eras: each request is served on its own, by a fresh server. */
const mcp = createMcpHandler(quoteServer)
// #endregion

// #region door
/** Whether a request may come in: it was sent to a name of this machine, and not by a page from elsewhere. */
function mayEnter(request: Request): boolean {
  // A request that was made in this process, as in a test, may have its host in the address only.
  const host = request.headers.get('host') ?? new URL(request.url).host
  const origin = request.headers.get('origin')
  return (
    validateHostHeader(host, localhostAllowedHostnames()).ok &&
    validateOriginHeader(origin, localhostAllowedOrigins()).ok
  )
}
// #endregion

// #region fetch
/** The whole HTTP side. Any runtime that knows `Request` and `Response` can serve it. */
export default {
  async fetch(request: Request): Promise<Response> {
    if (new URL(request.url).pathname !== '/mcp') return new Response('Not found', { status: 404 })
    // The handler does not check this. Without it, any page that the user opens could talk to this server.
    if (!mayEnter(request)) return new Response('Forbidden', { status: 403 })
    return mcp.fetch(request)
  },
}
// #endregion
