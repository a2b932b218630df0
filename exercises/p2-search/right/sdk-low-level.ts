// The SDK's low-level API, and files read as streams.
import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { CallToolRequestSchema, ErrorCode, ListToolsRequestSchema, McpError } from '@modelcontextprotocol/sdk/types.js'
import { createReadStream } from 'node:fs'
import { readdir, realpath } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

const root = await realpath(process.env['SEARCH_ROOT'] ?? '.')
const hidden = /^(?:\..*|node_modules|__pycache__|venv)$/su

/** Every pattern without braces that one with braces stands for. */
function* expand(pattern: string): Generator<string> {
  const [all, before = '', inner = '', after = ''] = /^([^{]*)\{([^}]*)\}(.*)$/su.exec(pattern) ?? []
  if (all === undefined) yield pattern
  else for (const one of inner.split(',')) for (const rest of expand(after)) yield before + one + rest
}

const quote = (literal: string) => literal.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')

function compile(pattern: string): RegExp {
  const sources = [...expand(pattern)].map((one) =>
    one
      .split(/(\*\*\/|\*|\?)/u)
      .map((piece) => ({ '**/': '(?:[^/]+/)*', '*': '[^/]*', '?': '[^/]' })[piece] ?? quote(piece))
      .join(''),
  )
  return new RegExp(`^${pattern.includes('/') ? '' : '(?:[^/]+/)*'}(?:${sources.join('|')})$`, 'u')
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const lists = entries
    .filter(({ name }) => !hidden.test(name))
    .map((entry) => {
      const file = join(folder, entry.name)
      return entry.isDirectory() ? filesBelow(file) : entry.isFile() ? [file] : []
    })
  return (await Promise.all(lists)).flat()
}

/** Reads a file in pieces as they come, and keeps the rest of a line for the next piece. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of createReadStream(file, { encoding: 'utf8' })) {
    const lines = (rest + String(chunk)).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  yield rest
}

async function isBinary(file: string): Promise<boolean> {
  for await (const chunk of createReadStream(file)) if ((chunk as Buffer).includes(0)) return true
  return false
}

const server = new Server({ name: 'files', version: '1.0.0' }, { capabilities: { tools: {} } })

server.setRequestHandler(ListToolsRequestSchema, () => ({
  tools: [
    {
      name: 'search_content',
      description: 'Searches.',
      inputSchema: {
        type: 'object' as const,
        properties: { query: { type: 'string', minLength: 1 }, file_pattern: { type: 'string', default: '*' } },
        required: ['query'],
      },
    },
  ],
}))

server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
  if (params.name !== 'search_content') throw new McpError(ErrorCode.InvalidParams, `No tool ${params.name}`)
  const args: Record<string, unknown> = params.arguments ?? {}
  const { query, file_pattern: pattern = '*' } = args
  if (typeof query !== 'string') throw new McpError(ErrorCode.InvalidParams, 'query must be a string')
  if (typeof pattern !== 'string') throw new McpError(ErrorCode.InvalidParams, 'file_pattern must be a string')
  if (query === '') return { content: [{ type: 'text', text: 'What am I to look for?' }], isError: true }
  const expression = compile(pattern)
  const files = (await filesBelow(root)).map((file) => relative(root, file).split(sep).join('/')).sort()
  const found: string[] = []
  for (const file of files.filter((one) => expression.test(one))) {
    if (found.length >= 20) break
    if (await isBinary(join(root, file))) continue
    let number = 0
    for await (const line of linesOf(join(root, file))) {
      number++
      if (line.toLowerCase().includes(query.toLowerCase()))
        found.push(`${file}:${number}: ${line.trim().slice(0, 100)}`)
    }
  }
  return { content: [{ type: 'text', text: found.length ? found.slice(0, 20).join('\n') : 'No matches found' }] }
})

await server.connect(new StdioServerTransport())
