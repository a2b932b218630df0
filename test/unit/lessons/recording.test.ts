import { afterAll, describe, expect, it } from 'vitest'
import { createNodeContainer } from '@/lib/container/node/index.ts'
import { formatJson } from '@/lib/lessons/format-json.ts'
import { parseExchange } from '@/lib/recording/exchange.ts'
import { parseRequest } from '@/lib/recording/http.ts'
import { parseFenceOptions, recordText } from '@/lib/recording/record-text.ts'

const container = createNodeContainer()
afterAll(() => container.dispose())

/** Asks before it answers, tells progress, leaves cancelled requests alone. */
const SERVER = `
import { createInterface } from 'node:readline'
const send = (message) => console.log(JSON.stringify(message))
for await (const line of createInterface({ input: process.stdin })) {
  let message
  try { message = JSON.parse(line) } catch { send({ error: 'no JSON', id: null }); continue }
  const { id, method } = message
  if (method === 'ask') send({ id: 'q', method: 'question' })
  else if (id === 'q') send({ id: 1, result: message.result })
  else if (method === 'work') { send({ method: 'progress' }); send({ id, result: {} }) }
  else if (method === 'subscriptions/listen') send({ method: 'notifications/subscriptions/acknowledged' })
  else if (method === 'wait') continue
  else if (method === 'end') process.exit()
  else if (id !== undefined) send({ id, result: method })
}
`
const HANDLER = `
export default {
  async fetch(request) {
    const { pathname } = new URL(request.url)
    const headers = { 'content-type': 'text/plain', 'x-noise': '1', 'www-authenticate': 'Bearer' }
    if (request.method === 'GET') return new Response(null, { status: 405, headers: { allow: 'POST' } })
    return new Response(pathname + ' ' + request.headers.get('x-mine') + '\\n' + (await request.text()) + '\\n', { status: 401, headers })
  },
}
`
/** Asks twice, the second time with what came back the first time, and ends. */
const CLIENT = `
import { createInterface } from 'node:readline'
const send = (message) => console.log(JSON.stringify(message))
const lines = createInterface({ input: process.stdin })
send({ id: 'one', method: 'ask' })
lines.on('line', (line) => {
  const { id, result } = JSON.parse(line)
  if (id === 'one') { send({ method: 'told' }); send({ id: 2, method: 'ask', params: result }) }
  if (id === 2) queueMicrotask(() => lines.close())
})
`
const programs: Record<string, string> = { talk: SERVER, web: HANDLER, ask: CLIENT }
const find = (name = 'talk') => ({ files: { 'server.ts': programs[name]! }, entry: 'server.ts' })
const record = (fence: string) => recordText(fence, container, find)

describe('a recorded fence', () => {
  it('holds all that comes back, and what is old is replaced', async () => {
    const text = (lines: string) => `Before\n\n\`\`\`text recorded program=talk\n${lines}\`\`\`\n\nAfter\n`
    const sent = ['> {"id":1,"method":"ask"}', '> {"id":"q","result":5}', '> {"id":2,"method":"work"}']
    const recorded = await record(text(`${sent.join('\n< old\n')}\n`))
    expect(recorded).toBe(
      text(
        `${[
          ...[sent[0], '< {"id":"q","method":"question"}'],
          ...[sent[1], '< {"id":1,"result":5}'],
          ...[sent[2], '< {"method":"progress"}', '< {"id":2,"result":{}}'],
        ].join('\n')}\n`,
      ),
    )
    expect(await record(recorded)).toBe(recorded)
  })

  it('of a client holds what it sends, and the answers under its own ids', async () => {
    const text = (lines: readonly string[]) => `\`\`\`text recorded client program=ask\n${lines.join('\n')}\n\`\`\`\n`
    const answers = ['< {"method":"note"}', '< {"id":0,"result":{"a":1}}', '< {"id":0,"result":{}}']
    const recorded = await record(text(['> old', ...answers]))
    expect(recorded).toBe(
      text([
        ...['> {"id":"one","method":"ask"}', '< {"method":"note"}', '< {"id":"one","result":{"a":1}}'],
        ...['> {"method":"told"}', '> {"id":2,"method":"ask","params":{"a":1}}', '< {"id":2,"result":{}}'],
      ]),
    )
    expect(await record(recorded)).toBe(recorded)
  })

  it('does not wait for what is cancelled, nor for the end of a subscription', async () => {
    const lines = [
      '> {"id":1,"method":"wait"}',
      '> {"method":"notifications/cancelled","params":{"requestId":1}}',
      '> {"id":2,"method":"subscriptions/listen"}',
      '< {"method":"notifications/subscriptions/acknowledged"}',
      '> {"broken',
      '< {"error":"no JSON","id":null}',
    ]
    const text = `\`\`\`text recorded modern\n${lines.join('\n')}\n\`\`\``
    expect(await record(text)).toBe(text)
  })

  it('begins without a handshake where that is what it shows', async () => {
    const text = '```text recorded\n> {"id":1,"method":"initialize"}\n< {"id":1,"result":"initialize"}\n```'
    expect(await record(text)).toBe(text)
  })

  it('may be fenced with more than three backticks, for answers that hold three', async () => {
    const text = '````text recorded\n> {"id":1,"method":"```"}\n< {"id":1,"result":"```"}\n````\n\n```ts\n> 1\n```\n'
    expect(await record(text.replace(/^< .*\n/m, ''))).toBe(text)
  })

  it('of HTTP has status, headers that matter, and body; requests apart', async () => {
    const text = [
      '```text recorded program=web http',
      ...['> POST /mcp', '> x-mine: yes', '>', '> one', '> two'],
      ...['< 401', '< content-type: text/plain', '< www-authenticate: Bearer', '<', '< /mcp yes', '< one', '< two'],
      '',
      ...['> GET /mcp', '< 405', '< allow: POST'],
      '```',
    ].join('\n')
    expect(await record(text)).toBe(text)
    expect(await record(text.replace(/^< .*\n/gm, ''))).toBe(text)
  })

  it('says so when the server ends instead of answering', async () => {
    await expect(record('```text recorded\n> {"id":1,"method":"end"}\n```')).rejects.toThrow(
      'before it answered: {"id":1,"method":"end"}',
    )
  })

  it('knows its words', () => {
    expect(parseFenceOptions('program=a-b modern')).toEqual({
      program: 'a-b',
      modern: true,
      http: false,
      client: false,
    })
    expect(() => parseFenceOptions('program=a hpps')).toThrow('but not "hpps"')
  })

  it.each([
    [['POST mcp'], 'A request begins with a method and a path'],
    [[], 'A request begins with a method and a path, as in "POST /mcp": nothing'],
    [['POST /mcp', 'accept text/plain'], 'A header is written "name: value": accept text/plain'],
  ])('refuses the request %j', (lines, message) => expect(() => parseRequest(lines)).toThrow(message))
})

describe('an exchange to be shown', () => {
  it('is a message a line', () => {
    expect(parseExchange('> {"a":1}\n< {"b":1}\n< {"c":1}')).toEqual({
      kind: 'stdio',
      messages: [
        { direction: 'sent', text: '{"a":1}' },
        { direction: 'received', text: '{"b":1}' },
        { direction: 'received', text: '{"c":1}' },
      ],
    })
  })

  it('is a message a request or response over HTTP', () => {
    expect(parseExchange('> GET /a\n>\n> x\n< 200\n\n> GET /b\n< 404').messages.map(({ text }) => text)).toEqual([
      ...['GET /a\n\nx', '200'],
      ...['GET /b', '404'],
    ])
  })

  it('has no other lines', () => expect(() => parseExchange('> a\nb')).toThrow('begins with "> " or "< ": b'))
})

describe('JSON for reading', () => {
  it('stays on a line when it fits, and is broken where it does not', () => {
    const value = { a: [1, { b: 'x' }], c: {}, d: [] }
    expect(formatJson(value, 80)).toBe('{ "a": [1, { "b": "x" }], "c": {}, "d": [] }')
    expect(formatJson(value, 30)).toBe('{\n  "a": [1, { "b": "x" }],\n  "c": {},\n  "d": []\n}')
    expect(JSON.parse(formatJson(value, 5))).toEqual(value)
  })
})
