// The SDK's low-level API: every handler by hand, offsets as cursors, a log in JSON, links left to the shared files.
// Replaces: server.ts
import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import {
  CallToolRequestSchema,
  CompleteRequestSchema,
  ErrorCode,
  GetPromptRequestSchema,
  ListPromptsRequestSchema,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
  type CallToolResult,
} from '@modelcontextprotocol/sdk/types.js'
import { compileGlob } from './glob.ts'
import { Refusal } from './refusal.ts'
import { search } from './search.ts'
import { mimeType, readText, textFiles } from './text.ts'
import { listFiles } from './workspace.ts'

type Arguments = Record<string, unknown>
type Report = (done: number, total: number) => Promise<void>

const invalid = (message: string) => new McpError(ErrorCode.InvalidParams, message)

function stringOf(args: Arguments, name: string): string {
  const value = args[name]
  if (typeof value !== 'string') throw invalid(`${name} must be a string`)
  return value
}

const text = (value: string): CallToolResult => ({ content: [{ type: 'text', text: value }] })

async function find(args: Arguments): Promise<CallToolResult> {
  const pattern = stringOf(args, 'pattern')
  const most = args['max_results'] ?? 20
  if (typeof most !== 'number' || !Number.isInteger(most) || most < 1 || most > 1000)
    throw invalid('max_results must be a whole number from 1 to 1,000')
  const found = (await listFiles()).filter(compileGlob(pattern))
  return text(found.slice(0, most).join('\n') || 'No files found')
}

async function searchContent(args: Arguments, report: Report, signal: AbortSignal): Promise<CallToolResult> {
  const query = stringOf(args, 'query')
  if (query === '') throw invalid('query must not be empty')
  const pattern = args['file_pattern'] === undefined ? '*' : stringOf(args, 'file_pattern')
  const { matches } = await search(query, pattern, report, signal)
  const lines = matches.map(({ path, line, text: found }) => `${path}:${line}: ${found}`)
  return { ...text(lines.join('\n') || 'No matches found'), structuredContent: { lines, count: lines.length } }
}

const schema = (properties: Record<string, object>, required: string[]) => ({
  type: 'object' as const,
  properties,
  required,
})
const string = { type: 'string' }

const tools = [
  {
    name: 'find_files',
    description: 'Finds files by a glob pattern.',
    inputSchema: schema({ pattern: string, max_results: { type: 'integer', minimum: 1, maximum: 1000, default: 20 } }, [
      'pattern',
    ]),
    annotations: { readOnlyHint: true },
  },
  {
    name: 'search_content',
    description: 'Finds lines that hold a text.',
    inputSchema: schema({ query: { ...string, minLength: 1 }, file_pattern: { ...string, default: '*' } }, ['query']),
    outputSchema: schema(
      { lines: { type: 'array', items: string, maxItems: 20 }, count: { type: 'integer', minimum: 0 } },
      ['lines', 'count'],
    ),
    annotations: { readOnlyHint: true, idempotentHint: true },
  },
  {
    name: 'read_file',
    description: 'Reads a text file.',
    inputSchema: schema({ path: string }, ['path']),
    annotations: { readOnlyHint: true },
  },
]

const handlers: ReadonlyMap<string, (args: Arguments, report: Report, signal: AbortSignal) => Promise<CallToolResult>> =
  new Map([
    ['find_files', find],
    ['search_content', searchContent],
    ['read_file', async (args: Arguments) => text(await readText(stringOf(args, 'path')))],
  ])

const server = new Server(
  { name: 'file-search', version: '1.0.0' },
  {
    capabilities: { tools: {}, resources: {}, prompts: {}, completions: {} },
    instructions: 'Find or search first, then read.',
  },
)

server.setRequestHandler(ListToolsRequestSchema, () => ({ tools }))

server.setRequestHandler(CallToolRequestSchema, async ({ params }, extra) => {
  const handler = handlers.get(params.name)
  if (!handler) throw invalid(`Unknown tool: ${params.name}`)
  const token = params._meta?.progressToken
  const report: Report = async (done, total) => {
    if (token !== undefined)
      await extra.sendNotification({
        method: 'notifications/progress',
        params: { progressToken: token, progress: done / total, total: 1 },
      })
  }
  const start = process.hrtime.bigint()
  let ok = false
  try {
    const result = await handler(params.arguments ?? {}, report, extra.signal)
    ok = true
    return result
  } catch (error) {
    if (error instanceof McpError) throw error
    return { ...text(error instanceof Refusal ? error.message : 'Failed'), isError: true }
  } finally {
    // Nanoseconds, with the time of day in front and what was asked for behind.
    const line = {
      time: new Date().toISOString(),
      tool: params.name,
      ok,
      ns: Number(process.hrtime.bigint() - start),
      args: params.arguments,
    }
    console.error(JSON.stringify(line))
  }
})

async function allTexts(): Promise<string[]> {
  const paths: string[] = []
  for await (const path of textFiles(() => true)) paths.push(path)
  return paths
}

const toUri = (path: string) => new URL(encodeURI(path).replace(/[?#]/g, encodeURIComponent), 'file:///').href

async function contentsOf(path: string) {
  try {
    return { uri: toUri(path), mimeType: `${mimeType(path)}; charset=utf-8`, text: await readText(path) }
  } catch {
    throw new McpError(-32002, 'Resource not found')
  }
}

server.setRequestHandler(ListResourcesRequestSchema, async ({ params }) => {
  const paths = await allTexts()
  const begin = params?.cursor === undefined ? 0 : /^\d{1,6}$/.test(params.cursor) ? Number(params.cursor) : NaN
  if (!(begin < paths.length || begin === 0)) throw invalid('Unknown cursor')
  const resources = paths
    .slice(begin, begin + 50)
    .map((path) => ({ uri: toUri(path), name: path, mimeType: `${mimeType(path)}; charset=utf-8` }))
  return { resources, ...(begin + 50 < paths.length ? { nextCursor: String(begin + 50) } : {}) }
})

server.setRequestHandler(ReadResourceRequestSchema, async ({ params }) => {
  const [, encoded] = /^file:\/\/\/(.+)$/su.exec(params.uri) ?? []
  if (encoded === undefined) throw invalid('Not a URI of this server')
  let path: string
  try {
    path = decodeURIComponent(encoded)
  } catch {
    throw invalid('Not a URI')
  }
  return { contents: [{ ...(await contentsOf(path)), uri: params.uri }] }
})

server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({
  resourceTemplates: [{ uriTemplate: 'file:///{+path}', name: 'file' }],
}))

server.setRequestHandler(CompleteRequestSchema, async ({ params }) => {
  if (params.argument.name !== 'path') return { completion: { values: [] } }
  // Binary files and folders as well, in reverse order: both are left open.
  const all = (await listFiles()).filter((path) => path.startsWith(params.argument.value)).reverse()
  return { completion: { values: all.slice(0, 100), hasMore: all.length > 100 } }
})

server.setRequestHandler(ListPromptsRequestSchema, () => ({
  prompts: [{ name: 'summarize_file', arguments: [{ name: 'path', required: true }] }],
}))

server.setRequestHandler(GetPromptRequestSchema, async ({ params }) => {
  if (params.name !== 'summarize_file') throw invalid(`Unknown prompt: ${params.name}`)
  const path = params.arguments?.['path']
  if (path === undefined) throw invalid('path is missing')
  return {
    messages: [
      { role: 'user', content: { type: 'resource', resource: await contentsOf(path) } },
      { role: 'user', content: { type: 'text', text: `Summarize ${path}.` } },
    ],
  }
})

await server.connect(new StdioServerTransport())
