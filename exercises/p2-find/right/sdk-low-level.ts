// The SDK's low-level API, regular expressions, folders read side by side, sorted by the rules of a language.
import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { CallToolRequestSchema, ErrorCode, ListToolsRequestSchema, McpError } from '@modelcontextprotocol/sdk/types.js'
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

const server = new Server({ name: 'files', version: '1.0.0' }, { capabilities: { tools: {} } })

server.setRequestHandler(ListToolsRequestSchema, () => ({
  tools: [
    {
      name: 'find_files',
      description: 'Finds files.',
      inputSchema: {
        type: 'object' as const,
        properties: {
          pattern: { type: 'string' },
          max_results: { type: 'integer', minimum: 1, maximum: 1000, default: 20 },
        },
        required: ['pattern'],
      },
    },
  ],
}))

server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
  if (params.name !== 'find_files') throw new McpError(ErrorCode.InvalidParams, `No tool ${params.name}`)
  const args: Record<string, unknown> = params.arguments ?? {}
  const { pattern, max_results: most = 20 } = args
  if (typeof pattern !== 'string') throw new McpError(ErrorCode.InvalidParams, 'pattern must be a string')
  if (typeof most !== 'number' || !Number.isInteger(most) || most < 1 || most > 1000)
    throw new McpError(ErrorCode.InvalidParams, 'max_results must be a whole number from 1 to 1,000')
  const expression = compile(pattern)
  const paths = (await filesBelow(root)).map((file) => relative(root, file).split(sep).join('/'))
  // Names are such that every language sorts them alike.
  const found = paths.filter((file) => expression.test(file)).sort((a, b) => a.localeCompare(b))
  if (found.length === 0) return { content: [{ type: 'text', text: 'No files found' }] }
  return { content: [{ type: 'text', text: found.slice(0, most).join('\n') }] }
})

await server.connect(new StdioServerTransport())
