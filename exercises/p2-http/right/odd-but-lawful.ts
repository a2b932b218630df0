// Everything that HTTP and the protocol allow, and few people do: events in pieces, with comments, ids, other line ends and
// data on several lines; messages before the answer; a stream that stays open behind it; an older revision; refusals in JSON-RPC.
import { setTimeout } from 'node:timers/promises'
import { findFiles, readText, searchContent } from './files.ts'

type Message = Record<string, unknown>

const encoder = new TextEncoder()
const token = `Bearer ${process.env['MCP_TOKEN'] ?? ''}`
console.log('stdout is no wire here')

const inputSchema = { type: 'object' }
const extra = { name: 'about', description: 'About this server', inputSchema }

function page(cursor: unknown): Message {
  if (cursor === undefined) return { tools: [{ name: 'read_file', inputSchema }, extra], nextCursor: 'more' }
  return { tools: ['search_content', 'find_files'].map((name) => ({ inputSchema, name })), _meta: { 'x.example/n': 2 } }
}

async function textOf(name: unknown, args: Message): Promise<string> {
  const one = (key: string) => String(args[key])
  if (name === 'find_files') return (await findFiles(one('pattern'))).slice(0, 20).join('\n')
  if (name === 'search_content')
    return (await searchContent(one('query'), String(args['file_pattern'] ?? '*'))).join('\n')
  if (name === 'read_file') return readText(one('path'))
  throw new Error('No such tool')
}

async function outcome(method: unknown, params: Message): Promise<Message> {
  if (method === 'initialize') {
    const serverInfo = { name: 'odd', version: '0' }
    return { result: { protocolVersion: '2025-03-26', capabilities: { tools: {}, logging: {} }, serverInfo } }
  }
  if (method === 'tools/list') return { result: page(params['cursor']) }
  if (method !== 'tools/call') return { error: { code: -32601, message: '' } }
  try {
    const text = await textOf(params['name'], (params['arguments'] ?? {}) as Message)
    const content = [
      { type: 'image', data: 'iVBORw0KGgo=', mimeType: 'image/png' },
      { type: 'text', text },
    ]
    return { result: { content, isError: false } }
  } catch (error) {
    return { result: { isError: true, content: [{ type: 'text', text: String(error) }] } }
  }
}

const linesOf = (message: Message) =>
  JSON.stringify(message, null, 1)
    .split('\n')
    .map((line) => `data: ${line}`)

/** Data on as many lines as the JSON has, line ends of both kinds, a comment and an id. */
const eventOf = (message: Message, id: number) =>
  `: next\r\nid: ${id}\r\nevent: message\r\n${linesOf(message).join('\n')}\n\n`

function stream(messages: readonly Message[]): ReadableStream<Uint8Array> {
  const bytes = encoder.encode(`\n\n: hello\n\n${messages.map(eventOf).join('')}`)
  const third = Math.ceil(bytes.length / 3)
  let at = 0
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    if (at < bytes.length) return controller.enqueue(bytes.slice(at, (at += third)))
    // The answer has been sent. The stream stays open for a while, as some do, for comments that keep it alive.
    await setTimeout(300)
    controller.close()
  }
  return new ReadableStream({ pull }, { highWaterMark: 0 })
}

const refuse = (status: number, headers: Record<string, string> = {}) =>
  Response.json({ jsonrpc: '2.0', id: null, error: { code: -32000, message: `Status ${status}` } }, { status, headers })

async function read(request: Request): Promise<string | undefined> {
  let size = 0
  const pieces: Uint8Array[] = []
  const reader = request.body?.getReader()
  for (;;) {
    const next = await reader?.read()
    if (!next || next.done)
      return new TextDecoder().decode(new Uint8Array(await new Blob(pieces as BlobPart[]).arrayBuffer()))
    size += next.value.length
    if (size > 1_048_576) return undefined
    pieces.push(next.value)
  }
}

async function fetch(request: Request): Promise<Response> {
  if (request.method !== 'POST') return refuse(405, { Allow: 'POST, OPTIONS' })
  const text = await read(request)
  if (text === undefined) return refuse(413, { 'retry-after': '3600' })
  if (request.headers.get('Authorization') !== token) return refuse(401, { 'WWW-Authenticate': 'Bearer' })
  const { origin = '' } = Object.fromEntries(request.headers)
  if (origin && !/^https?:\/\/localhost(?::[0-9]+)?$/.test(origin)) return refuse(403)
  if (new URL(request.url).pathname !== '/mcp') return refuse(404)
  let message: Message
  try {
    message = JSON.parse(text) as Message
    if (message['jsonrpc'] !== '2.0') return refuse(422)
  } catch {
    return refuse(400)
  }
  const { id, method } = message
  if (id === undefined) return new Response('Noted.', { status: 202, headers: { 'content-type': 'text/plain' } })
  if (id === null) return refuse(400)
  const log = { jsonrpc: '2.0', method: 'notifications/message', params: { level: 'debug', data: { method } } }
  const answer = { ...(await outcome(method, (message['params'] ?? {}) as Message)), id, jsonrpc: '2.0' }
  const headers = { 'Content-Type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' }
  return new Response(stream([log, answer]), { headers })
}

export default { name: 'odd', fetch }
