// What the protocol and the brief allow, and few people do: pages of tools, further blocks, logs and pings of its own, answers in
// pieces, a line break at the end, links that are followed.
import { setImmediate as turn } from 'node:timers/promises'
import type { Stats } from 'node:fs'
import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'

const root = process.env['SEARCH_ROOT'] ?? '.'
const SKIPPED = ['node_modules', '__pycache__', 'venv']

/** Links to files that are inside are listed as files, links to folders are followed one deep: odd, and not graded. */
async function walk(folder: string, followed: boolean): Promise<string[]> {
  const found: string[] = []
  for (const entry of await readdir(path.join(root, folder), { withFileTypes: true })) {
    if (entry.name.startsWith('.') || SKIPPED.includes(entry.name)) continue
    const file = path.posix.join(folder, entry.name)
    const real = entry.isSymbolicLink() ? await inside(file) : undefined
    if (entry.isFile() || real?.isFile()) found.push(file)
    else if (entry.isDirectory()) found.push(...(await walk(file, followed)))
    else if (real?.isDirectory() && !followed) found.push(...(await walk(file, true)))
    await turn()
  }
  return found
}

async function inside(file: string): Promise<Stats | undefined> {
  try {
    const [real, top] = await Promise.all([realpath(path.join(root, file)), realpath(root)])
    return path.relative(top, real).split(path.sep)[0] === '..' ? undefined : await stat(real)
  } catch {
    return undefined
  }
}

function toSource(pattern: string): string {
  const open = pattern.indexOf('{')
  const close = pattern.indexOf('}')
  if (open >= 0) {
    const inner = pattern
      .slice(open + 1, close)
      .split(',')
      .map(toSource)
    return `${toSource(pattern.slice(0, open))}(${inner.join('|')})${toSource(pattern.slice(close + 1))}`
  }
  return [...pattern.replaceAll('**/', '\0')]
    .map((sign) => {
      if (sign === '\0') return '([^/]+/)*'
      if (sign === '*') return '[^/]*'
      return sign === '?' ? '[^/]' : `\\u{${sign.codePointAt(0)!.toString(16)}}`
    })
    .join('')
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

async function call({ query, file_pattern: pattern = '*' }: Message): Promise<Message> {
  if (typeof query !== 'string' || query.length === 0) return refused('Tell me what to look for.')
  if (typeof pattern !== 'string') return refused('Tell me where to look.')
  const expression = new RegExp(`^${pattern.includes('/') ? '' : '([^/]+/)*'}${toSource(pattern)}$`, 'u')
  const files = (await walk('', false)).filter((file) => expression.test(file)).sort()
  const lists = files.map(async (file) => {
    const text = new TextDecoder().decode(await readFile(path.join(root, file)))
    if (text.includes('\0')) return []
    return text
      .split('\n')
      .map((line, index) => ({ line, number: index + 1 }))
      .filter(({ line }) => line.toLowerCase().includes(query.toLowerCase()))
      .map(({ line, number }) => `${file}:${number}: ${line.trim().slice(0, 100)}\n`)
  })
  const found = (await Promise.all(lists)).flat().slice(0, 20)
  return said(found.length === 0 ? 'No matches found' : found.join(''))
}

function list(cursor: unknown): Message {
  const unrelated = { name: 'about', description: 'About this server.', inputSchema: { type: 'object' } }
  if (cursor === undefined) return { tools: [], nextCursor: 'two' }
  if (cursor === 'two') return { tools: [unrelated], nextCursor: 'three' }
  return {
    tools: [
      {
        inputSchema: { type: 'object', properties: { query: {}, file_pattern: { type: 'string' } } },
        name: 'search_content',
      },
    ],
  }
}

async function answer(id: unknown, method: string, params: Message): Promise<void> {
  if (method === 'tools/call') {
    send({ method: 'notifications/message', params: { level: 'debug', data: { call: asked } } })
    if (asked++ % 7 === 0) send({ id: `mine-${asked}`, method: 'ping' })
    const result =
      params['name'] === 'search_content'
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
