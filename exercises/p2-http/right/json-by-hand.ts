// No SDK: a function from message to message, one JSON document an answer. Strict with headers: a right client has them all.
import { findFiles, readText, searchContent } from './files.ts'

type Fields = Record<string, unknown>

const VERSIONS = ['2025-06-18', '2025-11-25']
const LIMIT = 1_048_576

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(message)
  }
}

class RpcError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message)
  }
}

const handlers = new Map<string, (args: Fields) => Promise<string>>([
  [
    'find_files',
    async ({ pattern }) => (await findFiles(asString(pattern))).slice(0, 20).join('\n') || 'No files found',
  ],
  [
    'search_content',
    async ({ query, file_pattern = '*' }) =>
      (await searchContent(asString(query), asString(file_pattern))).join('\n') || 'No matches found',
  ],
  ['read_file', ({ path }) => readText(asString(path))],
])

function asString(value: unknown): string {
  if (typeof value !== 'string') throw new Error('A string is missing.')
  return value
}

async function callTool({ name, arguments: args }: Fields): Promise<Fields> {
  const handler = handlers.get(String(name))
  if (!handler) throw new RpcError(-32602, `There is no tool ${String(name)}.`)
  try {
    return { content: [{ type: 'text', text: await handler(isObject(args) ? args : {}) }] }
  } catch (error) {
    return { content: [{ type: 'text', text: (error as Error).message }], isError: true }
  }
}

async function answer(method: string, params: Fields): Promise<Fields> {
  if (method === 'initialize') {
    const asked = String(params['protocolVersion'])
    return {
      protocolVersion: VERSIONS.includes(asked) ? asked : VERSIONS[0],
      capabilities: { tools: {} },
      serverInfo: { name: 'by-hand', version: '1' },
    }
  }
  if (method === 'ping') return {}
  if (method === 'tools/list')
    return { tools: [...handlers.keys()].map((name) => ({ name, inputSchema: { type: 'object' } })) }
  if (method === 'tools/call') return callTool(params)
  throw new RpcError(-32601, `There is no method ${method}.`)
}

function checkHead({ headers, method, url }: Request): void {
  if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(headers.get('host') ?? '')) throw new Refusal(421, 'Another host')
  if (new URL(url).pathname !== '/mcp') throw new Refusal(404, 'Not here')
  if (!/^(https?:\/\/(localhost|127\.0\.0\.1)(:\d+)?)?$/.test(headers.get('origin') ?? ''))
    throw new Refusal(403, 'Another page')
  if (headers.get('authorization') !== `Bearer ${process.env.MCP_TOKEN}`)
    throw new Refusal(401, 'Who are you?', { 'www-authenticate': 'Basic realm="x", Bearer realm="mcp", scope="files"' })
  const accept = headers.get('accept') ?? ''
  if (!accept.includes('application/json') || !accept.includes('text/event-stream')) throw new Refusal(406, 'Accept')
  if (headers.get('content-type') !== 'application/json') throw new Refusal(415, 'Content-Type')
  if (method !== 'POST') throw new Refusal(405, 'POST only', { allow: 'POST' })
  const version = headers.get('mcp-protocol-version')
  if (version !== null && !VERSIONS.includes(version)) throw new Refusal(400, 'Unknown version')
  if (Number(headers.get('content-length') ?? 0) > LIMIT) throw new Refusal(413, 'Too large')
}

async function readMessage(request: Request): Promise<Fields> {
  const bytes = await request.arrayBuffer()
  if (bytes.byteLength > LIMIT) throw new Refusal(413, 'Too large')
  let message: unknown
  try {
    message = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    throw new Refusal(400, 'Not JSON')
  }
  if (!isObject(message) || typeof message['method'] !== 'string') throw new Refusal(400, 'Not JSON-RPC')
  return message
}

async function respond(request: Request): Promise<Response> {
  checkHead(request)
  const { id, method, params } = await readMessage(request)
  if (id === undefined) return new Response(null, { status: 202 })
  if (typeof id !== 'string' && typeof id !== 'number') throw new Refusal(400, 'A strange id')
  try {
    const result = await answer(String(method), isObject(params) ? params : {})
    return Response.json({ jsonrpc: '2.0', id, result })
  } catch (error) {
    if (!(error instanceof RpcError)) throw error
    // As later revisions have it: an unknown method is "not found" to HTTP as well.
    const status = error.code === -32601 ? 404 : 200
    return Response.json({ jsonrpc: '2.0', id, error: { code: error.code, message: error.message } }, { status })
  }
}

export default {
  fetch: (request: Request): Promise<Response> =>
    respond(request).catch((error: unknown) => {
      if (error instanceof Refusal) return new Response(error.message, { status: error.status, headers: error.headers })
      console.error(error)
      return new Response('Something went wrong', { status: 500 })
    }),
}
