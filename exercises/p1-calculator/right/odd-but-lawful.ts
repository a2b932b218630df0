// Everything that the protocol and the brief allow, and few people do: an older revision, numbers written `4.0`, further
// content blocks and keys, logs, pings and notifications of its own, answers out of order and in pieces.
import { setImmediate as turn } from 'node:timers/promises'

type Message = Record<string, unknown>

const numeric = (value: number) =>
  Number.isInteger(value) && Math.abs(value) < 1e15 ? value.toFixed(1) : String(value)

let queue: Promise<unknown> = Promise.resolve()
let asked = 0

/** Writes a message in three pieces, the newline of one and the beginning of the next in one write at times. */
function send(message: Message): void {
  const line = `${JSON.stringify({ _x: null, ...message, jsonrpc: '2.0' })}\n`.replace('"_x":null,', '')
  const third = Math.ceil(line.length / 3)
  queue = queue.then(async () => {
    for (let at = 0; at < line.length; at += third) {
      process.stdout.write(line.slice(at, at + third))
      await turn()
    }
  })
}

/** Infix to value by folding the innermost parenthesis again and again: slow, and right. */
function evaluate(source: string): number {
  const foreign = /[^\d.+\-*/() ]/u.exec(source)
  if (foreign) throw new Error(`I stumbled over ${foreign[0]} and gave up.`)
  if (/\*\s*\*/.test(source)) throw new Error('There is no ** in school.')
  const tokens: (string | number)[] = []
  for (const [token] of source.matchAll(/\d+(\.\d+)?|\S/g)) {
    if (token === '.') throw new Error('A point by itself is no number.')
    tokens.push(/\d/.test(token) ? Number(token) : token)
  }
  while (tokens.includes('(') || tokens.includes(')')) {
    const close = tokens.indexOf(')')
    const open = close < 0 ? -1 : tokens.lastIndexOf('(', close)
    if (open < 0) throw new Error('Count your brackets.')
    tokens.splice(open, close - open + 1, flat(tokens.slice(open + 1, close)))
  }
  return flat(tokens)
}

function flat(tokens: readonly (string | number)[]): number {
  let at = 0
  const factor = (): number => {
    const token = tokens[at++]
    if (token === '-') return -factor()
    if (typeof token !== 'number') throw new Error('Where a number should stand, there is none.')
    return token
  }
  const level =
    (next: () => number, symbols: string): (() => number) =>
    () => {
      let value = next()
      while (at < tokens.length && symbols.includes(String(tokens[at])) && typeof tokens[at] === 'string') {
        const operator = tokens[at++]
        const right = next()
        if (operator === '/' && right === 0) throw new Error('Nobody divides by nothing.')
        value =
          operator === '+'
            ? value + right
            : operator === '-'
              ? value - right
              : operator === '*'
                ? value * right
                : value / right
      }
      return value
    }
  const value = level(level(factor, '*/'), '+-')()
  if (at < tokens.length) throw new Error('Two numbers met without a sign between them.')
  return value
}

function resultOfCall(params: Message): Message {
  const expression = (params['arguments'] as Message | undefined)?.['expression']
  if (params['name'] !== 'calculate') return { isError: true, content: [{ type: 'text', text: 'No such tool here.' }] }
  if (typeof expression !== 'string')
    return {
      isError: true,
      content: [{ type: 'text', text: 'Give me text, please.' }],
      _meta: { 'example.com/odd': true },
    }
  try {
    return {
      content: [
        { type: 'image', data: 'iVBORw0KGgo=', mimeType: 'image/png' },
        { type: 'text', text: `Result: ${numeric(evaluate(expression))}`, annotations: { audience: ['user'] } },
        { type: 'text', text: 'Result: is what I call it.' },
      ],
      _meta: { 'example.com/length': expression.length },
    }
  } catch (error) {
    const content = [
      { type: 'text', text: (error as Error).message },
      { type: 'text', text: 'Sorry.' },
    ]
    return { isError: true, content }
  }
}

function initialize(): Message {
  return {
    protocolVersion: '2024-11-05',
    capabilities: { tools: { listChanged: true }, logging: {}, experimental: { odd: {} } },
    serverInfo: { version: '0.0.1', name: 'calculator' },
    instructions: 'Ask me anything with numbers in it.',
  }
}

function list(cursor: unknown): Message {
  const unrelated = { name: 'about', description: 'About this calculator.', inputSchema: { type: 'object' } }
  if (cursor === undefined) return { tools: [unrelated], nextCursor: 'page two' }
  const inputSchema = {
    type: 'object',
    properties: { expression: { $ref: '#/$defs/text' }, precision: { type: 'integer' } },
    $defs: { text: { type: 'string', description: 'such as 1+1' } },
    required: ['expression'],
  }
  return { tools: [{ inputSchema, name: 'calculate', description: 'Rechnet.' }] }
}

async function answer(id: unknown, method: string, params: Message): Promise<void> {
  // Calls are answered later than what was asked after them.
  if (method === 'tools/call') for (let turns = 0; turns < 5; turns++) await turn()
  if (method === 'tools/call')
    send({ method: 'notifications/message', params: { level: 'debug', data: { call: asked } } })
  if (method === 'tools/call' && asked++ % 5 === 0) send({ id: asked, method: 'ping' })
  if (method === 'initialize') return send({ result: initialize(), id })
  if (method === 'ping') return send({ result: { _meta: { 'example.com/pong': 1 } }, id })
  if (method === 'tools/list') return send({ result: list(params['cursor']), id })
  if (method === 'tools/call') return send({ result: resultOfCall(params), id })
  send({ error: { data: { method }, message: '', code: -32601 }, id })
}

let pending = ''
process.stdin.setEncoding('utf8').on('data', (chunk: string) => {
  const lines = (pending + chunk).split('\n')
  pending = lines.pop() ?? ''
  for (const line of lines) {
    let message: Message | null = null
    try {
      message = JSON.parse(line) as Message | null
    } catch {
      console.error('not JSON:', line.slice(0, 80))
    }
    const method = message?.['method']
    if (method === 'notifications/initialized') send({ method: 'notifications/tools/list_changed' })
    if (typeof method !== 'string' || message?.['id'] === undefined || message['id'] === null) continue
    void answer(message['id'], method, (message['params'] ?? {}) as Message)
  }
})
