// The SDK's second version: its handler serves both eras, its guards keep the door.
import {
  createMcpHandler,
  hostHeaderValidationResponse,
  localhostAllowedHostnames,
  localhostAllowedOrigins,
  McpServer,
  OAuthError,
  OAuthErrorCode,
  originValidationResponse,
  requireBearerAuth,
} from '@modelcontextprotocol/server'
import { z } from 'zod'
import { findFiles, readText, searchContent } from './files.ts'

const text = (text: string) => ({ content: [{ type: 'text' as const, text }] })

const handler = createMcpHandler(
  () => {
    const server = new McpServer({ name: 'files', version: '2.0.0' })
    server.registerTool(
      'read_file',
      { description: 'Reads a file', inputSchema: z.object({ path: z.string() }) },
      async ({ path }) => text(await readText(path)),
    )
    server.registerTool(
      'search_content',
      {
        description: 'Searches files',
        inputSchema: z.object({ query: z.string().min(1), file_pattern: z.string().default('*') }),
      },
      async ({ query, file_pattern }) =>
        text((await searchContent(query, file_pattern)).join('\n') || 'No matches found'),
    )
    server.registerTool(
      'find_files',
      {
        description: 'Finds files',
        inputSchema: z.object({ pattern: z.string(), max_results: z.int().min(1).max(1_000).default(20) }),
      },
      async ({ pattern, max_results }) =>
        text((await findFiles(pattern)).slice(0, max_results).join('\n') || 'No files found'),
    )
    return server
  },
  { maxRequestBodySize: 1_048_576 },
)

const gate = requireBearerAuth({
  verifier: {
    verifyAccessToken(token) {
      if (token !== process.env.MCP_TOKEN)
        return Promise.reject(new OAuthError(OAuthErrorCode.InvalidToken, 'Not this one'))
      return Promise.resolve({ token, clientId: 'owner', scopes: [], expiresAt: 4_102_444_800 })
    },
  },
})

export default {
  async fetch(request: Request): Promise<Response> {
    const refused =
      hostHeaderValidationResponse(request, localhostAllowedHostnames()) ??
      originValidationResponse(request, localhostAllowedOrigins())
    if (refused) return refused
    if (new URL(request.url).pathname !== '/mcp') return new Response(null, { status: 404 })
    const auth = await gate(request)
    if (auth instanceof Response) return auth
    return handler.fetch(request, { authInfo: auth })
  },
}
