// By hand with the web's streams: TextDecoderStream keeps torn characters, an async generator keeps torn lines.
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import process from 'node:process'

interface Request {
  readonly id: string | number
  readonly method: string
  readonly params: Readonly<Record<string, unknown>>
}

async function* lines(input: ReadableStream<string>): AsyncGenerator<string> {
  let pieces: string[] = []
  for await (const chunk of input) {
    const [first = '', ...others] = chunk.split('\n')
    pieces.push(first)
    for (const next of others) {
      yield pieces.join('')
      pieces = [next]
    }
  }
}

function parse(line: string): Request | undefined {
  try {
    const message = JSON.parse(line) as Partial<Request> | null
    const { id, method, params } = message ?? {}
    if (method === undefined || id === undefined || id === null) return undefined
    return { id, method, params: params ?? {} }
  } catch {
    return undefined
  }
}

function respond({ method, params }: Request): { result: object } | { error: { code: number; message: string } } {
  if (method === 'ping') return { result: {} }
  if (method === 'tools/list')
    return { result: { tools: [{ name: 'echo', inputSchema: { type: 'object', required: ['text'] } }] } }
  if (method === 'initialize') {
    const wanted = String(params['protocolVersion'])
    const protocolVersion = ['2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25'].includes(wanted)
      ? wanted
      : '2024-11-05'
    return { result: { protocolVersion, capabilities: { tools: {} }, serverInfo: { name: 'wire', version: '0' } } }
  }
  if (method !== 'tools/call') return { error: { code: -32601, message: `What is ${method}?` } }
  if (typeof params['name'] !== 'string') return { error: { code: -32602, message: 'Which tool?' } }
  if (params['name'] !== 'echo') return { result: { content: [{ type: 'text', text: 'Not here.' }], isError: true } }
  const text = (params['arguments'] as { text?: unknown } | undefined)?.text
  if (typeof text !== 'string') return { result: { content: [], isError: true } }
  return { result: { content: [{ type: 'text', text }], isError: false } }
}

const decoder = new TextDecoderStream()
const input = (Readable.toWeb(process.stdin) as ReadableStream<Uint8Array>).pipeThrough<string>(decoder)
for await (const line of lines(input)) {
  const request = parse(line)
  if (request) process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', id: request.id, ...respond(request) })}\n`)
}
