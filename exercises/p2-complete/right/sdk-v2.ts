// The second SDK line (`@modelcontextprotocol/server`), which serves both eras; cursors are names, errors are classes.
// Replaces: server.ts
import {
  completable,
  McpServer,
  ProtocolError,
  ProtocolErrorCode,
  ResourceNotFoundError,
  ResourceTemplate,
  type CallToolResult,
  type ServerContext,
} from '@modelcontextprotocol/server'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { z } from 'zod'
import { compileGlob } from './glob.ts'
import { Refusal } from './refusal.ts'
import { search } from './search.ts'
import { mimeType, readText, textFiles } from './text.ts'
import { listFiles } from './workspace.ts'

const text = (value: string): CallToolResult => ({ content: [{ type: 'text', text: value }] })

async function timed(tool: string, work: () => Promise<CallToolResult>): Promise<CallToolResult> {
  const start = Date.now()
  try {
    return await work()
  } catch (error) {
    return { ...text(error instanceof Refusal ? error.message : 'It did not work'), isError: true }
  } finally {
    process.stderr.write(`[${new Date().toISOString()}] tool=${tool} took=${(Date.now() - start) / 1000}s\n`)
  }
}

const report =
  ({ mcpReq }: ServerContext) =>
  async (done: number, total: number) => {
    const progressToken = mcpReq._meta?.progressToken
    if (progressToken !== undefined)
      await mcpReq.notify({
        method: 'notifications/progress',
        params: { progressToken, progress: done, total, message: `${done} of ${total} files` },
      })
  }

async function pathsFrom(start: string): Promise<string[]> {
  const paths: string[] = []
  for await (const path of textFiles((candidate) => candidate.startsWith(start))) paths.push(path)
  return paths
}

const toUri = (path: string) => `file:///${path.split('/').map(encodeURIComponent).join('/')}`

async function contentsOf(path: string, uri = toUri(path)) {
  const content = await readText(path).catch(() => undefined)
  if (content === undefined) throw new ResourceNotFoundError(uri)
  return { uri, mimeType: mimeType(path), text: content }
}

serveStdio(() => {
  const server = new McpServer(
    { name: 'file-search', version: '2.0.0' },
    { instructions: 'Use find_files and search_content to find paths, then read_file.' },
  )

  server.registerTool(
    'find_files',
    {
      description: 'Finds files by a glob pattern.',
      inputSchema: z.object({ pattern: z.string(), max_results: z.number().int().min(1).max(1000).default(20) }),
      annotations: { readOnlyHint: true },
    },
    ({ pattern, max_results }) =>
      timed('find_files', async () => {
        const found = (await listFiles()).filter(compileGlob(pattern))
        return text(found.slice(0, max_results).join('\n') || 'No files found')
      }),
  )

  server.registerTool(
    'search_content',
    {
      description: 'Finds lines that hold a text.',
      inputSchema: z.object({ query: z.string().min(1), file_pattern: z.string().default('*') }),
      outputSchema: z.object({ hits: z.array(z.tuple([z.string(), z.number(), z.string()])) }),
      annotations: { readOnlyHint: true },
    },
    ({ query, file_pattern }, ctx) =>
      timed('search_content', async () => {
        const { matches } = await search(query, file_pattern, report(ctx), ctx.mcpReq.signal)
        const lines = matches.map((match) => `${match.path}:${match.line}: ${match.text}`)
        return {
          ...text(lines.join('\n') || 'No matches found'),
          structuredContent: { hits: matches.map((match) => [match.path, match.line, match.text]) },
        }
      }),
  )

  server.registerTool(
    'read_file',
    {
      description: 'Reads a text file.',
      inputSchema: z.object({ path: z.string() }),
      annotations: { readOnlyHint: true },
    },
    ({ path }) => timed('read_file', async () => text(await readText(path))),
  )

  server.registerResource(
    'file',
    new ResourceTemplate('file:///{+path}', { list: undefined, complete: { path: (typed) => pathsFrom(typed) } }),
    { description: 'A text file' },
    async (uri) => {
      let path: string
      try {
        path = decodeURIComponent(uri.pathname.slice(1))
      } catch {
        throw new ResourceNotFoundError(uri.href)
      }
      return { contents: [await contentsOf(path, uri.href)] }
    },
  )

  server.server.setRequestHandler('resources/list', async ({ params }) => {
    const paths = await pathsFrom('')
    const cursor = params?.cursor
    const begin = cursor === undefined ? 0 : paths.indexOf(cursor)
    if (begin < 0) throw new ProtocolError(ProtocolErrorCode.InvalidParams, 'Unknown cursor')
    const next = paths[begin + 50]
    return {
      resources: paths
        .slice(begin, begin + 50)
        .map((path) => ({ uri: toUri(path), name: path, mimeType: mimeType(path) })),
      ...(next === undefined ? {} : { nextCursor: next }),
    }
  })

  server.registerPrompt(
    'summarize_file',
    {
      description: 'Summarizes a file.',
      argsSchema: z.object({ path: completable(z.string(), (typed) => pathsFrom(typed)) }),
    },
    async ({ path }) => ({
      messages: [
        { role: 'user', content: { type: 'text', text: 'What are the main points of this file?' } },
        { role: 'user', content: { type: 'resource', resource: await contentsOf(path) } },
      ],
    }),
  )

  return server
})
