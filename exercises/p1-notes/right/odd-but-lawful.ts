// Everything that the protocol and the brief allow, and few people do: the oldest revision, answers in pieces and out of
// order, requests and notifications of its own, further keys and resources, generous suggestions. No SDK.
import { createInterface } from 'node:readline'
import { setImmediate as turn } from 'node:timers/promises'

type Json = Record<string, unknown>

const notes = [
  { key: 'todo', body: ['  [x] water the plants', '  [ ] call Ångström & Söhne', '  [ ] back up the notes'] },
  {
    key: 'meeting',
    body: ['Meeting on Thursday, 10:00', '', '- Zoë shows the new timetable', '- Who brings the cake?', ''],
  },
  { key: 'ideas', body: ['A bench on the hill: “sit here” → look west 🌇', '', '', ''] },
]

let output: Promise<unknown> = Promise.resolve()
let reads = 0
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
  if (cursor === undefined) return { resources: [], nextCursor: '🔖' }
  if (cursor !== '🔖') return { resources: [{ uri: 'about://notes', name: 'about' }] }
  const resources = notes.map(({ key }, index) => ({
    annotations: { audience: ['user'], priority: index / 2 },
    mimeType: index === 0 ? 'Text/Plain' : 'text/plain;charset=utf-8',
    description: key,
    name: 'note',
    uri: `notes://${key}`,
    _meta: { 'example.com/lines': index },
  }))
  return { nextCursor: 'a last page, with something else', resources }
}

function read(uri: unknown): Json {
  const note = notes.find(({ key }) => uri === `notes://${key}`)
  if (!note) return { error: { code: -32602, message: '', data: [uri] } }
  const entry = { text: note.body.join('\n'), 'example.com/read': ++reads, uri, mimeType: 'text/markdown' }
  return { result: { contents: [entry], _meta: { 'example.com/reads': reads } } }
}

function outcome(method: string, params: Json): Json {
  switch (method) {
    case 'initialize':
      return {
        result: {
          protocolVersion: '2024-11-05',
          capabilities: { resources: { subscribe: true, listChanged: true }, logging: {}, experimental: {} },
          serverInfo: { name: 'notes', version: '' },
        },
      }
    case 'ping':
      return { result: { further: 'key' } }
    case 'resources/list':
      return { result: list(params['cursor']) }
    case 'resources/templates/list':
      if (params['cursor'] === undefined) return { result: { resourceTemplates: [], nextCursor: 'two' } }
      return {
        result: {
          resourceTemplates: [
            { uriTemplate: 'about://{+path}', name: 'about' },
            { uriTemplate: 'notes://{name}', name: 'note', mimeType: 'text/plain' },
          ],
        },
      }
    case 'resources/read':
      return read(params['uri'])
    case 'completion/complete':
      return { result: { completion: { values: ['nothing', ...notes.map(({ key }) => key)], hasMore: true } } }
    default:
      return { error: { code: -32601, message: 'no' } }
  }
}

/** Requests of one burst, answered last first. */
let burst: (() => void)[] = []

async function answer(id: unknown, method: string, params: Json): Promise<void> {
  burst.push(() => {
    const notice = { method: 'notifications/resources/updated', params: { uri: 'notes://todo' } }
    if (method === 'initialize') send({ id, ...outcome(method, params) })
    else if (method === 'resources/read')
      send(notice, { ...outcome(method, params), id }, { id: `p${++pings}`, method: 'ping' })
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
