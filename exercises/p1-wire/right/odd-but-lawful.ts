// Everything that the protocol and the brief allow, and few people do: one old revision only, later requests answered
// first, answers in pieces or several in one write, requests and logs of its own, further keys and content blocks.
import { StringDecoder } from 'node:string_decoder'
import { setImmediate as turn } from 'node:timers/promises'

type Json = Record<string, unknown>

let output: Promise<unknown> = Promise.resolve()
let calls = 0

/** Writes a line in two pieces, cut at any byte. */
function send(...messages: Json[]): void {
  const lines = messages.map((message) => `${JSON.stringify({ ...message, jsonrpc: '2.0' })}\n`)
  const bytes = Buffer.from(lines.join(''))
  const half = Math.floor(bytes.length / 2)
  output = output.then(async () => {
    process.stdout.write(bytes.subarray(0, half))
    await turn()
    process.stdout.write(bytes.subarray(half))
  })
}

function call(params: Json): Json {
  if (typeof params['name'] !== 'string') return { error: { code: -32602, message: '', data: { missing: 'name' } } }
  if (params['name'] !== 'echo') return { error: { code: -32602, message: 'unknown' } }
  const text = (params['arguments'] as Json | null | undefined)?.['text']
  if (typeof text !== 'string') return { error: { code: -32602, message: 'text?' } }
  return {
    result: {
      content: [
        { type: 'resource', resource: { uri: 'example://echo', text: 'not this one' } },
        { type: 'text', text, _meta: { 'example.com/length': text.length } },
        { type: 'text', text: `That was call ${++calls}.` },
      ],
      _meta: { 'example.com/calls': calls },
    },
  }
}

function outcome(method: string, params: Json): Json {
  switch (method) {
    case 'initialize':
      return {
        result: {
          protocolVersion: '2025-03-26',
          capabilities: { tools: { listChanged: true }, logging: {}, completions: {} },
          serverInfo: { name: 'wire', version: '∞' },
          instructions: 'echo, echo, echo',
        },
      }
    case 'ping':
      return { result: { _meta: { 'example.com/pong': true } } }
    case 'tools/list':
      if (params['cursor'] === undefined) return { result: { tools: [], nextCursor: 'further' } }
      return { result: { tools: [{ name: 'ohce', inputSchema: { type: 'object' } }, echoTool()] } }
    case 'tools/call':
      return call(params)
    default:
      return { error: { code: -32601, message: 'no' } }
  }
}

function echoTool(): Json {
  const inputSchema = {
    type: 'object',
    properties: { text: { type: ['string'], title: 'Text' }, times: { type: 'integer' } },
  }
  return { name: 'echo', description: '', inputSchema: { ...inputSchema, required: ['text'] } }
}

/** Requests of one burst, answered last first. */
let burst: (() => void)[] = []

async function answer(id: unknown, method: string, params: Json): Promise<void> {
  burst.push(() => {
    const log = { method: 'notifications/message', params: { level: 'info', logger: 'odd', data: [method] } }
    const ping = { id: `wire-${String(calls)}-${Math.random()}`, method: 'ping' }
    if (method === 'initialize') send({ id, ...outcome(method, params) })
    else if (method === 'tools/call') send(log, { id, ...outcome(method, params) }, ping)
    else send(log, { ...outcome(method, params), id })
  })
  await turn()
  const jobs = burst.reverse()
  burst = []
  for (const job of jobs) job()
}

const decoder = new StringDecoder('utf8')
let pending = ''
process.stdin.on('data', (chunk: Buffer) => {
  const lines = (pending + decoder.write(chunk)).split(/\r?\n/)
  pending = lines.pop() ?? ''
  for (const line of lines) {
    let message: Json
    try {
      message = JSON.parse(line) as Json
    } catch {
      send({ id: null, error: { code: -32700, message: 'Parse error' } })
      continue
    }
    const { id, method, params } = Object(message) as Json
    if (typeof method === 'string' && (typeof id === 'string' || typeof id === 'number'))
      void answer(id, method, Object(params) as Json)
  }
})
