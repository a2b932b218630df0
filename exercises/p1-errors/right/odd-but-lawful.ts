// No SDK. An older revision, pings and notifications of its own, answers in pieces and in another order, texts in
// several blocks, keys in either case, further fields.
import { createInterface } from 'node:readline'
import { setImmediate as turn } from 'node:timers/promises'

type Json = Record<string, unknown>

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

let queue: Promise<unknown> = Promise.resolve()
let calls = 0

/** Writes a message in two pieces, cut at any byte. */
function send(message: Json): void {
  const line = Buffer.from(`${JSON.stringify({ ...message, jsonrpc: '2.0' })}\n`)
  const half = Math.ceil(line.length / 2)
  queue = queue.then(async () => {
    process.stdout.write(line.subarray(0, half))
    await turn()
    process.stdout.write(line.subarray(half))
  })
}

const image = { type: 'resource', resource: { uri: 'settings://help', text: 'see the manual' } }

function refuse(...texts: string[]): Json {
  return { isError: true, content: [image, ...texts.map((text) => ({ type: 'text', text }))], _meta: { call: ++calls } }
}

function call(params: Json): Json {
  const key = (params['arguments'] as Json | null | undefined)?.['key']
  if (params['name'] !== 'read_setting') return { error: { code: -32602, message: '' } }
  if (typeof key !== 'string') return { error: { code: -32602, message: 'key', data: { at: 'settings' } } }
  const known = key.trim().toLowerCase()
  if (known === 'api_token') return { result: refuse('No.', 'Permission denied, ask ada@example.org:8080') }
  if (!['theme', 'language', 'corrupt'].includes(known)) {
    return {
      result: refuse(`I know theme.`, `And language. And not ${JSON.stringify(key)}.`, '/etc/settings is empty'),
    }
  }
  try {
    const text = load(known)
    return {
      result: { content: [image, { type: 'text', text }, { type: 'text', text: 'as of today' }], isError: false },
    }
  } catch {
    process.stderr.write('!')
    return { result: refuse('The record is damaged.') }
  }
}

function outcome(method: string, params: Json): Json {
  switch (method) {
    case 'initialize':
      return {
        result: {
          protocolVersion: '2024-11-05',
          capabilities: { tools: { listChanged: true }, logging: {}, prompts: {} },
          serverInfo: { name: 'settings', version: '' },
        },
      }
    case 'ping':
      return { result: {} }
    case 'tools/list': {
      if (params['cursor'] === undefined) return { result: { tools: [], nextCursor: 'api' } }
      const key = { type: 'string', description: 'theme, language, api_token or corrupt' }
      const inputSchema = { type: 'object', properties: { key, as: { type: 'string' } }, required: ['key'] }
      return { result: { tools: [{ name: 'read_setting', inputSchema }] } }
    }
    case 'tools/call':
      return call(params)
    default:
      return { error: { code: -32601, message: method } }
  }
}

createInterface({ input: process.stdin, terminal: false }).on('line', (line) => {
  let message: Json
  try {
    message = Object(JSON.parse(line)) as Json
  } catch {
    return
  }
  const { id, method, params } = message
  if (typeof method !== 'string' || (typeof id !== 'string' && typeof id !== 'number')) return
  const answer = { ...outcome(method, Object(params) as Json), id }
  if (method !== 'tools/call') return send(answer)
  send({ method: 'notifications/message', params: { level: 'debug', data: { call: calls } } })
  send({ id: `settings-${Math.random()}`, method: 'ping' })
  void turn().then(() => send(answer))
})
