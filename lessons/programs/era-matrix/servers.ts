import { McpServer as LegacyServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server'

type Fetch = (request: Request) => Promise<Response>

const info = { name: 'converter', version: '1.0.0' }
const about = { description: 'Says hello' }
const hello = () => ({ content: [{ type: 'text' as const, text: 'hello' }] })

function build(): McpServer {
  const server = new McpServer(info)
  server.registerTool('hello', about, hello)
  return server
}

/** Version 1 of the SDK: it knows the handshake only. Without sessions, each request gets a transport of its own. */
const legacy: Fetch = async (request) => {
  const server = new LegacyServer(info)
  server.registerTool('hello', about, hello)
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
  await server.connect(transport)
  return transport.handleRequest(request)
}

export const servers: Record<string, Fetch> = {
  legacy,
  dual: createMcpHandler(build).fetch,
  modern: createMcpHandler(build, { legacy: 'reject' }).fetch,
}
