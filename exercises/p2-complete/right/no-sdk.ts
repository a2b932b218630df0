// No SDK, odd but lawful: writes in pieces, pings and logs of its own, empty last pages, further keys and resources.
// Replaces: server.ts
import { compileGlob } from './glob.ts'
import { Refusal } from './refusal.ts'
import { search } from './search.ts'
import { mimeType, readText, textFiles } from './text.ts'
import { listFiles } from './workspace.ts'

type Id = string | number
type Params = Record<string, unknown>

class RpcError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message)
  }
}

/** Written in two pieces each time, cut at any byte; nothing of another message may come in between. */
function send(message: object): void {
  const line = Buffer.from(`${JSON.stringify({ ...message, jsonrpc: '2.0' })}\n`)
  const middle = line.length >> 1
  process.stdout.write(line.subarray(0, middle))
  process.stdout.write(line.subarray(middle))
}

const running = new Map<Id, AbortController>()

const object = (value: unknown): Params =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Params) : {}

function string(args: Params, name: string): string {
  const value = args[name]
  if (typeof value !== 'string') throw new RpcError(-32602, `${name}: a string is needed`)
  return value
}

const said = (text: string) => ({ content: [{ type: 'text', text, annotations: { audience: ['assistant'] } }] })

const schema = (properties: Params, required: string[]) => ({ type: 'object', properties, required })
const text = { type: 'string' }
const annotations = { readOnlyHint: true, destructiveHint: false, title: 'Reads only' }

const tools = [
  {
    name: 'read_file',
    inputSchema: schema({ path: text }, ['path']),
    annotations,
  },
  {
    name: 'search_content',
    inputSchema: schema({ query: text, file_pattern: text }, ['query']),
    outputSchema: {
      type: 'object',
      properties: { byFile: { type: 'object', additionalProperties: { type: 'array', items: { type: 'integer' } } } },
      required: ['byFile'],
      additionalProperties: false,
    },
    annotations,
  },
  // No limits in the schema: they are checked when the tool is called.
  { name: 'find_files', inputSchema: schema({ pattern: text, max_results: {} }, ['pattern']), annotations },
  { name: 'count_files', inputSchema: { type: 'object' } },
]

async function find(args: Params): Promise<object> {
  const most = args['max_results'] ?? 20
  if (typeof most !== 'number' || most % 1 !== 0 || most < 1 || most > 1000)
    return { ...said('max_results goes from 1 to 1000'), isError: true }
  const found = (await listFiles()).filter(compileGlob(string(args, 'pattern')))
  return said(`${found.slice(0, most).join('\n') || 'No files found'}\n`)
}

async function searchContent(args: Params, token: unknown, signal: AbortSignal): Promise<object> {
  const query = string(args, 'query')
  if (query === '') throw new Refusal('Nothing to look for')
  const pattern = args['file_pattern'] === undefined ? '*' : string(args, 'file_pattern')
  const report = async (done: number, total: number) => {
    if (token === undefined) return
    send({ method: 'notifications/progress', params: { progressToken: token, progress: 1 + done / total } })
  }
  const { matches } = await search(query, pattern, report, signal)
  const byFile: Record<string, number[]> = {}
  for (const { path, line } of matches) (byFile[path] ??= []).push(line)
  const lines = matches.map(({ path, line, text: found }) => `${path}:${line}: ${found}`)
  return { structuredContent: { byFile }, ...said(lines.join('\n') || 'No matches found') }
}

async function callTool(params: Params, signal: AbortSignal): Promise<object> {
  const name = string(params, 'name')
  const args = object(params['arguments'])
  if (!tools.some((tool) => tool.name === name)) return { ...said(`There is no ${name}`), isError: true }
  console.error('a call comes in')
  const start = performance.now()
  try {
    if (name === 'find_files') return await find(args)
    if (name === 'search_content') return await searchContent(args, object(params['_meta'])['progressToken'], signal)
    if (name === 'read_file') return said(await readText(string(args, 'path')))
    return said(String((await listFiles()).length))
  } catch (error) {
    if (error instanceof RpcError) throw error
    return { ...said(error instanceof Refusal ? error.message : 'That went wrong'), isError: true }
  } finally {
    console.error(`${Math.round((performance.now() - start) * 1000)} µs: ${name} ${JSON.stringify(args)}`)
  }
}

async function allTexts(begin = ''): Promise<string[]> {
  const paths: string[] = []
  for await (const path of textFiles((candidate) => candidate.startsWith(begin))) paths.push(path)
  return paths
}

/** Everything is encoded, the slashes too. */
const toUri = (path: string) => `file:///${encodeURIComponent(path)}`

const types: Record<string, string> = { 'text/javascript': 'application/javascript' }

async function list(params: Params): Promise<object> {
  const cursor = params['cursor']
  const match = cursor === undefined ? ['', '0'] : /^page:(\d{1,3})$/.exec(String(cursor))
  if (!match) throw new RpcError(-32602, 'No such page')
  const page = Number(match[1])
  const resources = [
    ...(await allTexts()).map((path) => ({
      name: path,
      title: path.toUpperCase(),
      uri: toUri(path),
      mimeType: `${types[mimeType(path)] ?? mimeType(path)};charset=UTF-8`,
    })),
    { uri: 'about:this-server', name: 'About this server' },
  ].slice(page * 50, page * 50 + 50)
  // The end is known only when a page is not full: the last may be empty.
  return { resources, ...(resources.length === 50 ? { nextCursor: `page:${page + 1}` } : {}) }
}

async function contentsOf(uri: string) {
  if (!uri.startsWith('file:///')) throw new RpcError(-32002, 'No file of this server')
  try {
    const path = decodeURIComponent(uri.slice('file:///'.length))
    return { uri, mimeType: mimeType(path), text: await readText(path), _meta: { path } }
  } catch {
    throw new RpcError(-32002, 'Resource not found')
  }
}

async function answer(method: string, params: Params, signal: AbortSignal): Promise<object> {
  switch (method) {
    case 'initialize':
      return {
        protocolVersion: '2025-06-18',
        capabilities: { tools: {}, resources: {}, prompts: {}, completions: {}, logging: {} },
        serverInfo: { name: 'file-search', version: '0' },
        instructions: '\nFind first.\n',
      }
    case 'ping':
      return { _meta: { pong: true } }
    case 'logging/setLevel':
      return {}
    case 'tools/list':
      return { tools }
    case 'tools/call':
      return callTool(params, signal)
    case 'resources/list':
      return list(params)
    case 'resources/read':
      return { contents: [await contentsOf(string(params, 'uri'))] }
    case 'resources/templates/list':
      return {
        resourceTemplates: [
          { uriTemplate: 'about:{topic}', name: 'about' },
          { uriTemplate: 'file:///{+path}', name: 'file' },
        ],
      }
    case 'completion/complete': {
      const values = await allTexts(string(object(params['argument']), 'value'))
      return { completion: { values: values.slice(-100), total: values.length, hasMore: values.length > 100 } }
    }
    case 'prompts/list':
      return {
        prompts: [{ name: 'other' }, { name: 'summarize_file', arguments: [{ name: 'path' }, { name: 'style' }] }],
      }
    case 'prompts/get': {
      if (params['name'] !== 'summarize_file') throw new RpcError(-32602, 'No such prompt')
      const resource = await contentsOf(toUri(string(object(params['arguments']), 'path')))
      return { messages: [{ role: 'user', content: { type: 'resource', resource } }] }
    }
    default:
      throw new RpcError(-32601, `Method not found: ${method}`)
  }
}

async function handle(id: Id, method: string, params: Params): Promise<void> {
  const controller = new AbortController()
  running.set(id, controller)
  let message: object
  try {
    message = { result: await answer(method, params, controller.signal), id }
  } catch (error) {
    const code = error instanceof RpcError ? error.code : -32603
    message = { error: { code, message: error instanceof RpcError ? error.message : 'Internal error' }, id }
  }
  running.delete(id)
  if (!controller.signal.aborted) send(message)
}

function receive(line: string): void {
  let message: Params
  try {
    message = object(JSON.parse(line))
  } catch {
    return send({ id: null, error: { code: -32700, message: 'Parse error' } })
  }
  const { id, method } = message
  if (typeof method !== 'string') return
  const params = object(message['params'])
  if (typeof id === 'string' || typeof id === 'number') return void handle(id, method, params)
  if (method === 'notifications/cancelled') running.get(params['requestId'] as Id)?.abort()
  if (method === 'notifications/initialized') {
    console.error('tools: find_files, search_content, read_file')
    send({ id: 'are-you-there', method: 'ping' })
    send({ method: 'notifications/message', params: { level: 'info', data: 'ready' } })
  }
}

let rest = ''
process.stdin.setEncoding('utf8').on('data', (chunk: string) => {
  const lines = (rest + chunk).split('\n')
  rest = lines.pop() ?? ''
  for (const line of lines) if (line.trim() !== '') receive(line)
})
