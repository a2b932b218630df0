// No SDK: JSON-RPC by hand over readline, synchronous calls, texts that do not repeat the path.
import { createInterface } from 'node:readline'
import { readFileSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'

const root = realpathSync.native(process.env['SEARCH_ROOT'] ?? '.')

const isIn = (file: string) => file === root || file.slice(0, root.length + 1) === root + path.sep

/** The text, or why there is none. */
function read(asked: string): { text: string } | { why: string } {
  if (asked.indexOf('\0') >= 0) return { why: 'NUL bytes end a path' }
  let file = path.join(root, path.isAbsolute(asked) ? path.relative(root, asked) : asked)
  if (!isIn(file)) return { why: 'That is outside the workspace' }
  try {
    file = realpathSync.native(file)
  } catch {
    return { why: 'That does not exist' }
  }
  if (!isIn(file)) return { why: 'That link leads outside the workspace' }
  const info = statSync(file)
  if (!info.isFile()) return { why: 'That is a directory' }
  if (info.size > 262_144) return { why: `That is too long: ${info.size} of 262144 bytes` }
  const bytes = readFileSync(file)
  return bytes.includes(0) ? { why: 'That is not a text file' } : { text: bytes.toString() }
}

type Id = string | number

const send = (message: object) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
const fail = (id: Id, code: number, message: string) => send({ id, error: { code, message } })
const text = (id: Id, value: string, isError = false) =>
  send({ id, result: { content: [{ type: 'text', text: value }], ...(isError ? { isError } : {}) } })

const tool = {
  name: 'read_file',
  description: 'Reads a file.',
  inputSchema: { type: 'object', properties: { path: { type: 'string' } }, required: ['path'] },
}

function call(id: Id, args: Record<string, unknown>): unknown {
  if (typeof args['path'] !== 'string') return fail(id, -32602, 'path: a string is needed')
  const outcome = read(args['path'])
  return 'text' in outcome ? text(id, outcome.text) : text(id, outcome.why, true)
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
