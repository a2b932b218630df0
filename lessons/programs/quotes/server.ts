import {
  createMcpHandler,
  hostHeaderValidationResponse,
  localhostAllowedHostnames,
  localhostAllowedOrigins,
  originValidationResponse,
} from '@modelcontextprotocol/server'
import { quoteServer } from './quotes.ts'

// #region handler
/** Speaks both eras: each request is served on its own, by a fresh server. */
const mcp = createMcpHandler(quoteServer)
// #endregion

// #region fetch
/** The whole HTTP side. Any runtime that knows `Request` and `Response` can serve it. */
export default {
  async fetch(request: Request): Promise<Response> {
    if (new URL(request.url).pathname !== '/mcp') return new Response('Not found', { status: 404 })

    // The handler checks neither of these. Without them, any page that the user opens could talk to this server.
    const refused =
      hostHeaderValidationResponse(request, localhostAllowedHostnames()) ??
      originValidationResponse(request, localhostAllowedOrigins())
    return refused ?? mcp.fetch(request)
  },
}
// #endregion
