/** The situations are what a real server does, wherever a request can bring them about. */
import { createMcpHandler, McpServer, ResourceNotFoundError, inputRequired } from '@modelcontextprotocol/server'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { ANSWERS, findAnswer } from '@/lib/interactive/errors/answers.ts'
import { judge, shuffled } from '@/lib/interactive/errors/quiz.ts'
import { SITUATIONS, type Situation } from '@/lib/interactive/errors/situations.ts'

const PREFIX = 'io.modelcontextprotocol/'
const META = { [`${PREFIX}protocolVersion`]: '2026-07-28', [`${PREFIX}clientCapabilities`]: {} }

const handler = createMcpHandler(() => {
  const server = new McpServer({ name: 'errors', version: '1.0.0' })
  const number = z.object({ a: z.number() })
  server.registerTool('add', { inputSchema: number }, ({ a }) => ({ content: [{ type: 'text', text: String(a) }] }))
  server.registerTool('throws', {}, () => {
    throw new Error('nobody catches this')
  })
  server.registerTool('bad-output', { outputSchema: number }, () => ({
    content: [],
    structuredContent: { a: 'no number' } as never,
  }))
  server.registerTool('asks', {}, () =>
    inputRequired({
      inputRequests: {
        sure: inputRequired.elicit({ message: 'Sure?', requestedSchema: { type: 'object', properties: {} } }),
      },
    }),
  )
  server.registerResource('any', 'note://motd', {}, (uri) => {
    throw new ResourceNotFoundError(uri.href)
  })
  server.registerPrompt('greet', { argsSchema: z.object({ who: z.string() }) }, ({ who }) => ({
    messages: [{ role: 'user', content: { type: 'text', text: who } }],
  }))
  return server
})

interface Probe {
  readonly method?: string
  readonly params?: Record<string, unknown>
  readonly meta?: Record<string, unknown>
  readonly headers?: Record<string, string>
  readonly body?: string
  readonly status: number
}

/** What the page says, provoked: with the HTTP status that goes with it. */
const PROBES: Readonly<Record<string, Probe>> = {
  'unknown-method': { method: 'foo/bar', status: 404 },
  'unknown-tool': { method: 'tools/call', params: { name: 'nope', arguments: {} }, status: 200 },
  'bad-argument': { method: 'tools/call', params: { name: 'add', arguments: { a: 'two' } }, status: 200 },
  'unknown-resource': { method: 'resources/read', params: { uri: 'note://nope' }, status: 200 },
  'prompt-argument': { method: 'prompts/get', params: { name: 'greet', arguments: {} }, status: 200 },
  'bad-body': { body: '{"jsonrpc"', status: 400 },
  'unsupported-version': {
    method: 'tools/list',
    meta: { ...META, [`${PREFIX}protocolVersion`]: '2099-01-01' },
    headers: { 'mcp-protocol-version': '2099-01-01' },
    status: 400,
  },
  'missing-header': {
    method: 'tools/call',
    params: { name: 'add', arguments: { a: 1 } },
    headers: { 'mcp-name': '' },
    status: 400,
  },
  'missing-capability': { method: 'tools/call', params: { name: 'asks', arguments: {} }, status: 400 },
  'missing-meta': {
    method: 'tools/list',
    meta: { [`${PREFIX}protocolVersion`]: '2026-07-28' },
    status: 400,
  },
  uncaught: { method: 'tools/call', params: { name: 'throws', arguments: {} }, status: 200 },
  'bad-output': { method: 'tools/call', params: { name: 'bad-output', arguments: {} }, status: 200 },
  ping: { method: 'ping', status: 404 },
}

async function provoke({ method = '', params = {}, meta = META, headers = {}, body }: Probe) {
  const name = params['name'] ?? params['uri']
  const all: Record<string, string> = {
    'content-type': 'application/json',
    accept: 'application/json, text/event-stream',
    'mcp-protocol-version': '2026-07-28',
    'mcp-method': method,
    ...(typeof name === 'string' ? { 'mcp-name': name } : {}),
    ...headers,
  }
  const response = await handler.fetch(
    new Request('http://localhost/mcp', {
      method: 'POST',
      headers: Object.entries(all).filter(([, value]) => value !== ''),
      body: body ?? JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: { _meta: meta, ...params } }),
    }),
  )
  const answer = (await response.json()) as { error?: { code: number }; result?: { isError?: boolean } }
  const channel = answer.error ? String(answer.error.code) : answer.result?.isError ? 'isError' : 'success'
  return { status: response.status, channel }
}

const byId = (id: string) => SITUATIONS.find((one) => one.id === id) as Situation

describe('a real server of SDK version 2', () => {
  test.each(Object.entries(PROBES))('%s', async (id, probe) => {
    expect(await provoke(probe)).toEqual({ status: probe.status, channel: byId(id).right })
  })

  test('takes POST only', async () => {
    expect((await handler.fetch(new Request('http://localhost/mcp'))).status).toBe(Number(byId('get').right))
  })
})

describe('the situations', () => {
  test('are enough, and each has a name and a known answer', () => {
    expect(SITUATIONS.length).toBeGreaterThanOrEqual(16)
    expect(new Set(SITUATIONS.map(({ id }) => id)).size).toBe(SITUATIONS.length)
    for (const { right, near = {} } of SITUATIONS)
      for (const id of [right, ...Object.keys(near)]) expect(findAnswer(id)).toBeDefined()
  })

  test('use every channel, and remarks are about other answers than the right one', () => {
    expect(new Set(SITUATIONS.map(({ right }) => findAnswer(right)?.channel)).size).toBe(3)
    for (const { right, near = {} } of SITUATIONS) expect(Object.keys(near)).not.toContain(right)
  })
})

describe('the quiz', () => {
  test('a seed decides the order, and nothing is lost', () => {
    expect(shuffled(7)).toEqual(shuffled(7))
    expect(shuffled(7)).not.toEqual(shuffled(8))
    expect(new Set(shuffled(7))).toEqual(new Set(SITUATIONS))
  })

  test.each(SITUATIONS.map((situation) => [situation.id, situation] as const))('judges %s', (_, situation) => {
    const verdicts = ANSWERS.map(({ id }) => [id, judge(situation, id).verdict] as const)
    expect(verdicts.filter(([, verdict]) => verdict === 'pass')).toEqual([[situation.right, 'pass']])
    for (const [id, text] of Object.entries(situation.near ?? {}))
      expect(judge(situation, id)).toEqual({ verdict: 'warn', remark: text })
    const elsewhere = ANSWERS.find(
      ({ id, channel }) => channel !== findAnswer(situation.right)?.channel && !situation.near?.[id],
    )
    expect(judge(situation, elsewhere?.id ?? '')).toEqual({ verdict: 'fail', remark: undefined })
  })
})
