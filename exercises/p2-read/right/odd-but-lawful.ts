// What the protocol and the brief allow, and few people do: pages of tools, further blocks, logs and pings of its own, answers in
// pieces; "not found" for all that is outside; no absolute paths, no dotfiles; the root in every refusal.
import { setImmediate as turn } from 'node:timers/promises'
import { createReadStream } from 'node:fs'
import { lstat, realpath } from 'node:fs/promises'
import path from 'node:path'

const asGiven = process.env['SEARCH_ROOT'] ?? '.'
const root = await realpath(asGiven)

/** What a path may not be is said with the path as it was asked for and the root: both are known to the caller. */
async function locate(asked: string): Promise<string | undefined> {
  const real = await realpath(path.resolve(root, asked)).catch(() => undefined)
  if (real === undefined) return undefined
  return real === root || real.startsWith(root + path.sep) ? real : undefined
}

async function bytesOf(file: string): Promise<Uint8Array> {
  const pieces: Buffer[] = []
  for await (const piece of createReadStream(file, { highWaterMark: 1_000 })) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

type Message = Record<string, unknown>

let queue: Promise<unknown> = Promise.resolve()
let asked = 0

/** Writes a message in three pieces, with a turn of the event loop between them. */
function send(message: Message): void {
  const bytes = Buffer.from(`${JSON.stringify({ ...message, jsonrpc: '2.0' })}\n`)
  const third = Math.ceil(bytes.length / 3)
  queue = queue.then(async () => {
    for (let at = 0; at < bytes.length; at += third) {
      process.stdout.write(bytes.subarray(at, at + third))
      await turn()
    }
  })
}

const said = (text: string, more: Message = {}): Message => ({
  ...more,
  content: [
    { type: 'image', data: 'iVBORw0KGgo=', mimeType: 'image/png' },
    { text, type: 'text', annotations: { audience: ['assistant'] }, _meta: { 'example.com/length': text.length } },
    { type: 'text', text: '(That was all.)' },
  ],
  _meta: { 'example.com/odd': true },
})

const refused = (text: string) => said(text, { isError: true })

async function call({ path: asked }: Message): Promise<Message> {
  if (typeof asked !== 'string') return refused('Tell me a path.')
  if (asked.includes('\u0000') || path.isAbsolute(asked)) return refused(`${asked}: that is no path below ${asGiven}.`)
  const file = await locate(asked)
  if (file === undefined || path.basename(file).startsWith('.')) return refused(`${asked}: not found below ${asGiven}.`)
  const info = await lstat(file)
  if (info.isDirectory()) return refused(`${asked}: a folder below ${asGiven}.`)
  if (info.size >= 262_145) return refused(`${asked}: too long to be sent.`)
  const bytes = await bytesOf(file)
  if (bytes.some((byte) => byte === 0)) return refused(`${asked}: no text at all.`)
  return said(new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes), { isError: false })
}

function list(cursor: unknown): Message {
  const unrelated = { name: 'about', description: 'About this server.', inputSchema: { type: 'object' } }
  if (cursor === undefined) return { tools: [], nextCursor: 'two' }
  if (cursor === 'two') return { tools: [unrelated], nextCursor: 'three' }
  return {
    tools: [
      {
        inputSchema: { type: 'object', properties: { path: { type: 'string' }, encoding: { type: 'string' } } },
        name: 'read_file',
      },
    ],
  }
}

async function answer(id: unknown, method: string, params: Message): Promise<void> {
  if (method === 'tools/call') {
    send({ method: 'notifications/message', params: { level: 'debug', data: { call: asked } } })
    if (asked++ % 7 === 0) send({ id: `mine-${asked}`, method: 'ping' })
    const result =
      params['name'] === 'read_file'
        ? await call((params['arguments'] ?? {}) as Message)
        : refused('No such tool here.')
    return send({ result, id })
  }
  if (method === 'initialize')
    return send({
      result: {
        protocolVersion: '2024-11-05',
        capabilities: { tools: { listChanged: true }, logging: {} },
        serverInfo: { version: '0.0.1', name: 'odd' },
      },
      id,
    })
  if (method === 'ping') return send({ result: { _meta: { 'example.com/pong': 1 } }, id })
  if (method === 'tools/list') return send({ result: list(params['cursor']), id })
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
