// Everything that the protocol and the brief allow, and few people do: an old revision, answers in pieces and out of
// order, requests and logs of its own, further keys, prompts and arguments, ids of its own. No SDK.
import { createInterface } from 'node:readline'
import { setImmediate as turn } from 'node:timers/promises'

type Json = Record<string, unknown>

let output: Promise<unknown> = Promise.resolve()
let served = 0
let pings = 0

/** Writes messages as ASCII in two pieces: every other character as an escape sequence, which JSON allows. */
function send(...messages: Json[]): void {
  const text = messages
    .map((message) => JSON.stringify({ ...message, jsonrpc: '2.0' }))
    .map((line) => `${line.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}\r\n`)
    .join('')
  const half = Math.floor(text.length / 2)
  output = output.then(async () => {
    process.stdout.write(text.slice(0, half))
    await turn()
    process.stdout.write(text.slice(half))
  })
}

function list(cursor: unknown): Json {
  if (cursor === undefined) return { prompts: [], nextCursor: '0' }
  if (cursor === '0') return { prompts: [{ name: 'about' }], nextCursor: '1', _meta: { 'example.com/page': 2 } }
  const code = { required: true, description: '', name: 'code', 'example.com/kind': 'text' }
  return {
    prompts: [
      { arguments: [{ name: 'tone' }, code], name: 'review_code', title: 'Review', description: '' },
      { arguments: [code, { name: 'language', required: false }, { name: 'for_whom' }], name: 'explain_code' },
    ],
  }
}

/** A fence of tildes, longer than any in the code. */
function quoteCode(code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/~+/g)].map(([run]) => run.length))
  const fence = '~'.repeat(longest + 1)
  return `${fence}${String(served % 2 ? '' : 'text')}\n${code}\n${fence}`
}

function get(params: Json): Json {
  const name = String(params['name'])
  const { code, language } = Object(params['arguments']) as Json
  if (!['explain_code', 'review_code'].includes(name)) return { error: { code: -32602, message: '', data: { name } } }
  if (typeof code !== 'string') return { error: { message: 'No code, no prompt.', code: -32602 } }
  const about = typeof language === 'string' ? ` (${language}, version unknown)` : ''
  const text = `In the style of \`\`\`no fence\`\`\`: ${name}${about}\n${quoteCode(code)}`
  const content = { annotations: { priority: 1 }, text, type: 'text', _meta: {} }
  return { result: { messages: [{ content, role: 'user', 'example.com/number': ++served }], description: '' } }
}

function outcome(method: string, params: Json): Json {
  switch (method) {
    case 'initialize':
      return {
        result: {
          protocolVersion: '2025-03-26',
          capabilities: { prompts: { listChanged: true }, logging: {}, completions: {} },
          serverInfo: { name: 'code-helper', version: '' },
        },
      }
    case 'ping':
      return { result: {} }
    case 'prompts/list':
      return { result: list(params['cursor']) }
    case 'prompts/get':
      return get(params)
    default:
      return { error: { code: -32601, message: 'no' } }
  }
}

/** Requests of one burst, answered last first. */
let burst: (() => void)[] = []

async function answer(id: unknown, method: string, params: Json): Promise<void> {
  burst.push(() => {
    const log = { method: 'notifications/message', params: { level: 'debug', data: { method } } }
    if (method === 'initialize') send({ id, ...outcome(method, params) })
    else if (method === 'prompts/get')
      send(log, { ...outcome(method, params), id }, { id: `own-${++pings}`, method: 'ping' })
    else send({ ...outcome(method, params), id })
  })
  await turn()
  const jobs = burst.reverse()
  burst = []
  for (const job of jobs) job()
}

createInterface({ input: process.stdin, terminal: false }).on('line', (line) => {
  let message: Json
  try {
    message = Object(JSON.parse(line)) as Json
  } catch {
    return send({ id: null, error: { code: -32700, message: 'Parse error' } })
  }
  const { id, method, params } = message
  if (typeof method === 'string' && (typeof id === 'string' || typeof id === 'number'))
    void answer(id, method, Object(params) as Json)
})
