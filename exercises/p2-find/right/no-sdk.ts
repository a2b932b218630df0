// No SDK: JSON-RPC by hand over readline, synchronous calls, a pattern matched by a table of positions.
import { createInterface } from 'node:readline'
import { lstatSync, readdirSync } from 'node:fs'

const root = process.env['SEARCH_ROOT'] ?? '.'

/** All files, by a list of folders still to look into, without recursion and without promises. */
function allFiles(): string[] {
  const files: string[] = []
  const folders = ['']
  for (let folder = folders.shift(); folder !== undefined; folder = folders.shift()) {
    for (const name of readdirSync(`${root}/${folder}`)) {
      if (name.startsWith('.') || name === 'node_modules' || name === '__pycache__' || name === 'venv') continue
      const info = lstatSync(`${root}/${folder}${name}`)
      if (info.isDirectory()) folders.push(`${folder}${name}/`)
      if (info.isFile()) files.push(folder + name)
    }
  }
  return files.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
}

/** Which positions in `text` can be reached behind each sign of the pattern: a row for a sign, as in a table by hand. */
function means(pattern: string, text: string): boolean {
  let reached = new Set([0])
  for (let at = 0; at < pattern.length; at++) {
    const next = new Set<number>()
    const crossing = pattern.startsWith('**/', at)
    if (crossing) at += 2
    for (const from of reached) {
      if (crossing) {
        next.add(from)
        for (let to = from; to < text.length; to++) if (text[to] === '/') next.add(to + 1)
      } else if (pattern[at] === '*') {
        for (let to = from; to <= text.length; to++) {
          next.add(to)
          if (text[to] === '/') break
        }
      } else if (from < text.length && (pattern[at] === '?' ? text[from] !== '/' : text[from] === pattern[at]))
        next.add(from + 1)
    }
    reached = next
  }
  return reached.has(text.length)
}

function withoutBraces(patterns: string[]): string[] {
  const at = patterns.findIndex((one) => /\{.*\}/s.test(one))
  if (at < 0) return patterns
  const [, head = '', list = '', tail = ''] = /^(.*?)\{(.*?)\}(.*)$/s.exec(patterns[at]!)!
  return withoutBraces([
    ...patterns.filter((_, index) => index !== at),
    ...list.split(',').map((one) => head + one + tail),
  ])
}

type Id = string | number

const send = (message: object) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
const fail = (id: Id, code: number, message: string) => send({ id, error: { code, message } })
const text = (id: Id, value: string, isError = false) =>
  send({ id, result: { content: [{ type: 'text', text: value }], ...(isError ? { isError } : {}) } })

const tool = {
  name: 'find_files',
  description: 'Finds files.',
  inputSchema: {
    type: 'object',
    properties: {
      pattern: { type: 'string' },
      max_results: { type: 'integer', minimum: 1, maximum: 1000, default: 20 },
    },
    required: ['pattern'],
  },
}

function call(id: Id, { pattern, max_results: most }: Record<string, unknown>): unknown {
  if (typeof pattern !== 'string') return fail(id, -32602, 'pattern: a string is needed')
  const limit = most === undefined ? 20 : most
  if (typeof limit !== 'number' || limit !== Math.floor(limit))
    return fail(id, -32602, 'max_results: a whole number is needed')
  if (limit < 1 || limit > 1000) return text(id, 'max_results goes from 1 to 1,000.', true)
  const byName = !pattern.includes('/')
  const patterns = withoutBraces([pattern])
  const found = allFiles().filter((file) => {
    const candidate = byName ? file.slice(file.lastIndexOf('/') + 1) : file
    return patterns.some((one) => means(one, candidate))
  })
  text(id, found.slice(0, limit).join('\n') || 'No files found')
}

function answer(id: Id, method: string, params: Record<string, unknown>): unknown {
  switch (method) {
    case 'initialize':
      return send({
        id,
        result: {
          protocolVersion: '2025-06-18',
          capabilities: { tools: {} },
          serverInfo: { name: 'by-hand', version: '0' },
        },
      })
    case 'ping':
      return send({ id, result: {} })
    case 'tools/list':
      return send({ id, result: { tools: [tool] } })
    case 'tools/call':
      if (params['name'] !== tool.name) return fail(id, -32602, `Unknown tool: ${String(params['name'])}`)
      return call(id, (params['arguments'] ?? {}) as Record<string, unknown>)
    default:
      return fail(id, -32601, `Method not found: ${method}`)
  }
}

createInterface({ input: process.stdin, terminal: false }).on('line', (line) => {
  let message: { id?: unknown; method?: unknown; params?: unknown } | null
  try {
    message = JSON.parse(line) as typeof message
  } catch {
    return send({ id: null, error: { code: -32700, message: 'Parse error' } })
  }
  const { id, method, params } = message ?? {}
  if (typeof method !== 'string' || (typeof id !== 'string' && typeof id !== 'number')) return
  answer(id, method, (params ?? {}) as Record<string, unknown>)
})
