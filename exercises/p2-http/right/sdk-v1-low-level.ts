// The SDK's low-level server, whose answers come as a stream of events; the body is read, counted and parsed before.
import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import { CallToolRequestSchema, ListToolsRequestSchema, McpError } from '@modelcontextprotocol/sdk/types.js'
import { findFiles, readText, searchContent } from './files.ts'

type Arguments = Record<string, unknown>

const string = { type: 'string' }
const tools = [
  { name: 'find_files', inputSchema: { type: 'object' as const, properties: { pattern: string } } },
  { name: 'search_content', inputSchema: { type: 'object' as const, properties: { query: string } } },
  { name: 'read_file', inputSchema: { type: 'object' as const, properties: { path: string } } },
]

async function call(name: string, args: Arguments): Promise<string> {
  if (name === 'find_files') {
    const paths = await findFiles(String(args['pattern']))
    return paths.slice(0, Number(args['max_results'] ?? 20)).join('\n') || 'No files found'
  }
  if (name === 'search_content') {
    const lines = await searchContent(String(args['query']), String(args['file_pattern'] ?? '*'))
    return lines.join('\n') || 'No matches found'
  }
  if (name === 'read_file') return readText(String(args['path']))
  throw new McpError(-32602, `Unknown tool ${name}`)
}

function createServer(): Server {
  const server = new Server({ name: 'low', version: '0.1.0' }, { capabilities: { tools: {} } })
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools }))
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => ({
    content: [{ type: 'text', text: await call(params.name, params.arguments ?? {}) }],
  }))
  return server
}

/** Undefined where it is larger than a million bytes: the brief leaves open where between that and 1 MiB the limit is. */
async function readBody(request: Request): Promise<string | undefined> {
  const decoder = new TextDecoder()
  const reader = request.body?.getReader()
  let size = 0
  let text = ''
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.length
    if (size > 1_000_000) {
      await reader.cancel()
      return undefined
    }
    text += decoder.decode(value, { stream: true })
  }
  return text + decoder.decode()
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

export default {
  async fetch(request: Request): Promise<Response> {
    const { headers, method, url } = request
    if (headers.get('authorization') !== `Bearer ${process.env.MCP_TOKEN}`)
      return Response.json(
        { error: 'invalid_token' },
        { status: 401, headers: { 'WWW-Authenticate': 'bearer realm="files"' } },
      )
    const origin = headers.get('origin')
    if (origin !== null && new URL(origin).host !== headers.get('host'))
      return Response.json({ error: 'origin' }, { status: 403 })
    if (new URL(url).pathname !== '/mcp') return Response.json({ error: 'no such path' }, { status: 404 })
    if (method !== 'POST') return new Response(null, { status: 405 })
    const text = await readBody(request)
    if (text === undefined) return new Response('Too much', { status: 413 })
    const parsedBody = parse(text)
    if (parsedBody === undefined) return new Response('Not JSON', { status: 400 })
    const transport = new WebStandardStreamableHTTPServerTransport()
    await createServer().connect(transport)
    return transport.handleRequest(request, { parsedBody })
  },
}
