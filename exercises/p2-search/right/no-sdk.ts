// No SDK: JSON-RPC by hand over readline, synchronous calls, lines cut as bytes.
import { createInterface } from 'node:readline'
import { lstatSync, readdirSync, readFileSync } from 'node:fs'

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

/** The lines of a file by its bytes: cut at 10, decoded one by one. */
function linesOf(bytes: Buffer): string[] {
  const lines: string[] = []
  let from = 0
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, from)) {
    lines.push(bytes.toString('utf8', from, at))
    from = at + 1
  }
  return [...lines, bytes.toString('utf8', from)]
}

type Id = string | number

const send = (message: object) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
const fail = (id: Id, code: number, message: string) => send({ id, error: { code, message } })
const text = (id: Id, value: string, isError = false) =>
  send({ id, result: { content: [{ type: 'text', text: value }], ...(isError ? { isError } : {}) } })

const tool = {
  name: 'search_content',
  description: 'Searches in files.',
  inputSchema: {
    type: 'object',
    properties: { query: { type: 'string', minLength: 1 }, file_pattern: { type: 'string', default: '*' } },
    required: ['query'],
  },
}

function call(id: Id, { query, file_pattern: pattern = '*' }: Record<string, unknown>): unknown {
  if (typeof query !== 'string' || query === '') return fail(id, -32602, 'query: a text is needed')
  if (typeof pattern !== 'string') return fail(id, -32602, 'file_pattern: a string is needed')
  const byName = !pattern.includes('/')
  const patterns = withoutBraces([pattern])
  const needle = query.toLowerCase()
  const found: string[] = []
  for (const file of allFiles()) {
    const candidate = byName ? file.slice(file.lastIndexOf('/') + 1) : file
    if (!patterns.some((one) => means(one, candidate))) continue
    const bytes = readFileSync(`${root}/${file}`)
    if (bytes.indexOf(0) !== -1) continue
    linesOf(bytes).forEach((line, index) => {
      if (found.length < 20 && line.toLowerCase().indexOf(needle) !== -1)
        found.push(`${file}:${index + 1}: ${line.trim().substring(0, 100)}`)
    })
  }
  text(id, found.join('\n') || 'No matches found')
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
