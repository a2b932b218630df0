// No SDK. An older revision, a list in pages, answers in pieces and in another order, pings and notifications of its own,
// further blocks and fields, a busy stderr.
import { createInterface } from 'node:readline'
import { setImmediate as turn } from 'node:timers/promises'

type Json = Record<string, unknown>

interface Item {
  readonly aisle: number
  readonly stock: number
  readonly cents: number
}

const items = new Map<string, Item>([
  ['lamp', { aisle: 3, stock: 12, cents: 2990 }],
  ['desk', { aisle: 1, stock: 4, cents: 18_950 }],
  ['chair', { aisle: 6, stock: 9, cents: 7425 }],
  ['shelf', { aisle: 2, stock: 25, cents: 4500 }],
  ['mirror', { aisle: 5, stock: 7, cents: 3305 }],
])

let queue: Promise<unknown> = Promise.resolve()

/** Writes messages in two pieces, cut at any byte. */
function send(...messages: Json[]): void {
  const lines = messages.map((message) => `${JSON.stringify({ ...message, jsonrpc: '2.0' })}\n`)
  const bytes = Buffer.from(lines.join(''))
  const half = Math.ceil(bytes.length / 2)
  queue = queue.then(async () => {
    process.stdout.write(bytes.subarray(0, half))
    await turn()
    process.stdout.write(bytes.subarray(half))
  })
}

function textOf(tool: unknown, { name, quantity }: Json): string | undefined {
  const item = items.get(String(name))
  if (tool === 'list_items') return ['mirror', 'lamp', 'shelf', 'desk', 'chair'].join('\n')
  if (!item) return undefined
  if (tool === 'check_stock') return `${name}: ${item.stock} in stock`
  if (tool === 'locate_item') return `${name}: aisle ${item.aisle}`
  if (typeof quantity !== 'number' || quantity > item.stock) return undefined
  return `${quantity} ${name}: ${(quantity * item.cents * 0.01).toFixed(2)} EUR`
}

const pages = [['quote_price', 'count_sheep'], [], ['check_stock', 'list_items'], ['locate_item']]

function listPage(cursor: unknown): Json {
  const page = Number(cursor ?? 0)
  const tools = pages[page]!.map((name) => ({ name, inputSchema: { type: 'object' }, title: name.toUpperCase() }))
  return page + 1 < pages.length ? { tools, nextCursor: String(page + 1) } : { tools }
}

function call(params: Json): Json {
  if (!pages.flat().includes(String(params['name']))) return { error: { code: -32602, message: 'What?' } }
  const text = textOf(params['name'], Object(params['arguments']) as Json)
  const resource = { type: 'resource', resource: { uri: 'shop://plan', text: 'aisle 1 to 6' } }
  const content = [resource, { type: 'text', text: text ?? 'no' }, { type: 'text', text: 'Thank you for asking.' }]
  return { result: { content, isError: text === undefined, _meta: { 'example.com/till': 2 } } }
}

function outcome(method: string, params: Json): Json {
  switch (method) {
    case 'initialize':
      return {
        result: {
          protocolVersion: '2025-03-26',
          capabilities: { tools: {}, logging: {}, resources: {} },
          serverInfo: { name: 'the shop around the corner', version: '0' },
        },
      }
    case 'ping':
      return { result: { _meta: {} } }
    case 'tools/list':
      return { result: listPage(params['cursor']) }
    case 'tools/call':
      return call(params)
    default:
      return { error: { code: -32601, message: '' } }
  }
}

process.stderr.write('open\n')
createInterface({ input: process.stdin, terminal: false }).on('line', (line) => {
  process.stderr.write(`heard ${line.length} characters\n`)
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
  const log = { method: 'notifications/message', params: { level: 'info', data: 'the bell rang' } }
  // By chance one turn later or two: answers leave in another order than the calls came in.
  void (Math.random() < 0.5 ? turn() : turn().then(() => turn())).then(() =>
    send(log, answer, { id: Math.floor(Math.random() * 1e9), method: 'ping' }),
  )
})
