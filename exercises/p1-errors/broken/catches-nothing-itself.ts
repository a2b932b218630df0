// Mistake: works by hand, without a try around the call: what load throws ends the process.
// Trips: reports-failure
import { createInterface } from 'node:readline'

const values: Record<string, string> = {
  theme: 'solarized-dark',
  language: 'de-AT',
  api_token: 'wbk_Zr7Kq2mXv9TbN4cYhL3s',
}

function load(key: string): string | undefined {
  if (key === 'corrupt') {
    throw new Error('cannot read record in /var/lib/settings/shard-07.sqlite (token=st_8Hq4WnYe2RkPz6UdJv5m)')
  }
  return values[key]
}

const answer = (text: string) => ({ content: [{ type: 'text' as const, text }] })
const refuse = (text: string) => ({ ...answer(text), isError: true })
const READABLE = ['theme', 'language', 'corrupt']

function call({ name, arguments: args }: { name?: unknown; arguments?: { key?: unknown } }): object {
  const key = args?.key
  if (name !== 'read_setting' || typeof key !== 'string') return refuse('No such tool, or no key.')
  if (key === 'api_token') return refuse('Permission denied.')
  if (!READABLE.includes(key)) return refuse('No such setting. There are theme and language.')
  return answer(String(load(key)))
}

function outcome(method: string, params: object): object {
  if (method === 'initialize') {
    const serverInfo = { name: 'settings', version: '1.0.0' }
    return { result: { protocolVersion: '2025-11-25', capabilities: { tools: {} }, serverInfo } }
  }
  if (method === 'ping') return { result: {} }
  if (method === 'tools/list') {
    const inputSchema = { type: 'object', properties: { key: { type: 'string' } }, required: ['key'] }
    return { result: { tools: [{ name: 'read_setting', inputSchema }] } }
  }
  if (method === 'tools/call') return { result: call(params) }
  return { error: { code: -32601, message: 'No such method' } }
}

function parse(line: string): { id?: unknown; method?: unknown; params?: object } | undefined {
  try {
    return Object(JSON.parse(line)) as object
  } catch {
    return undefined
  }
}

createInterface({ input: process.stdin, terminal: false }).on('line', (line) => {
  const { id, method, params } = parse(line) ?? {}
  if (typeof method !== 'string' || (typeof id !== 'string' && typeof id !== 'number')) return
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', id, ...outcome(method, params ?? {}) })}\n`)
})
