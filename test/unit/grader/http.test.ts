/** A server that is spoken to over HTTP: what the connection waits for, what the log keeps, what is said of silence. */
import { describe, expect, test } from 'vitest'
import type { Container, ExitStatus, ServerProcess } from '@/lib/container/types.ts'
import { FetchConnection } from '@/lib/grader/http/connection.ts'
import type { CheckFailure } from '@/lib/grader/failure.ts'
import { WireLog } from '@/lib/grader/wire-log.ts'

type Handler = (request: Request) => Response | Promise<Response>

const empty = () => new ReadableStream<string>({ start: (controller) => controller.close() })

/** A host whose process is a function of this one. */
function containerOf(handler: Handler): Container {
  return {
    host: 'node',
    async start() {
      let end!: (status: ExitStatus) => void
      const exited = new Promise<ExitStatus>((resolve) => (end = resolve))
      const server: ServerProcess = {
        stdin: new WritableStream(),
        stdout: empty(),
        stderr: empty(),
        fetch: async (request) => handler(request),
        exited,
        kill: () => end({ code: null, reason: 'killed' }),
      }
      return server
    },
    dispose: async () => undefined,
  }
}

async function open(handler: Handler, handshake = false, timeoutMs = 30_000) {
  const log = new WireLog()
  const headers = { authorization: 'Bearer t' }
  const limits = { timeoutMs, startTimeoutMs: timeoutMs }
  const options = { container: containerOf(handler), files: {}, entry: '', log, process: 1, headers, ...limits }
  return { log, server: await FetchConnection.open(options, handshake) }
}

async function answer(request: Request, more: Record<string, unknown> = {}) {
  const { id, method } = (await request.json()) as { id: unknown; method: string }
  return { jsonrpc: '2.0', id, result: method === 'tools/list' ? { tools: [] } : {}, ...more }
}

const json: Handler = async (request) => Response.json(await answer(request))

const stream = (...chunks: string[]) =>
  new Response(new Blob(chunks).stream(), { headers: { 'content-type': 'text/event-stream' } })

async function failure(promise: Promise<unknown>): Promise<CheckFailure> {
  return promise.then(
    () => expect.unreachable(),
    (error: CheckFailure) => error,
  )
}

describe('a request', () => {
  test('has the headers of a right client, to which one is set, or from which one is left out', async () => {
    const seen: Headers[] = []
    const { server } = await open((request) => (seen.push(request.headers), json(request)))
    await server.send()
    await server.send({ headers: { origin: 'https://x.example', authorization: null } })
    expect(Object.fromEntries(seen[0]!)).toMatchObject({
      host: 'localhost:3000',
      accept: 'application/json, text/event-stream',
      'content-type': 'application/json',
      'content-length': expect.stringMatching(/^\d+$/) as string,
      'mcp-protocol-version': '2025-11-25',
      authorization: 'Bearer t',
    })
    expect([seen[1]!.get('origin'), seen[1]!.get('authorization')]).toEqual(['https://x.example', null])
  })

  test('names the revision that initialize was answered with', async () => {
    const seen: (string | null)[] = []
    const { server } = await open(async (request) => {
      seen.push(request.headers.get('mcp-protocol-version'))
      const { id } = (await request.json()) as { id: unknown }
      const serverInfo = { name: 'x', version: '1' }
      return Response.json({
        jsonrpc: '2.0',
        id,
        result: { protocolVersion: '2025-06-18', capabilities: {}, serverInfo },
      })
    }, true)
    await server.send()
    expect(seen).toEqual([null, '2025-06-18'])
    expect(server.revision).toBe('2025-06-18')
  })

  test('is logged with its head, and folded to its answer, which has its own', async () => {
    const { server, log } = await open(json)
    await server.request('tools/list')
    const [sent, received] = log.entries
    expect(sent).toMatchObject({ kind: 'request', http: { type: 'request', method: 'POST', path: '/mcp' } })
    expect(received).toMatchObject({ kind: 'result', answers: sent!.seq, http: { type: 'response', status: 200 } })
  })

  test('is a conversation of its own: ten clients may use one id', async () => {
    const { server, log } = await open(json)
    await Promise.all(Array.from({ length: 10 }, () => server.request('tools/list', {}, { id: 1 })))
    expect(log.entries.filter(({ problems }) => problems)).toEqual([])
  })
})

describe('a stream of events', () => {
  test('is read to the answer: what comes before is logged apart, what comes after as well', async () => {
    const { server, log } = await open(async (request) => {
      const data = `data: ${JSON.stringify(await answer(request))}\n\n`
      const note = { jsonrpc: '2.0', method: 'notifications/message', params: { level: 'info', data: 1 } }
      return stream(`: hello\n\ndata: ${JSON.stringify(note)}\n\n`, data, data)
    })
    const { exchange } = await server.request('tools/list')
    await server.request('tools/list')
    expect(exchange.received.map(({ kind }) => kind).slice(0, 2)).toEqual(['notification', 'result'])
    const first = log.entries.filter(({ seq, answers }) => seq <= 3 || answers === 1)
    expect(first.map(({ kind, unpaired }) => unpaired ?? kind)).toEqual(['request', 'notification', 'result', 'again'])
    expect(log.entries[1]!.http).toMatchObject({ type: 'response', status: 200 })
    expect(log.entries[2]!.http).toEqual({ type: 'event', event: 2 })
  })

  test('that nothing is to come on is not waited for', async () => {
    const never = new ReadableStream<Uint8Array>()
    const { server } = await open(() => new Response(never, { headers: { 'content-type': 'text/event-stream' } }))
    expect((await server.send({ method: 'GET' })).status).toBe(200)
    await server.close()
  })
})

describe('what is no answer', () => {
  test('a refusal is HTTP without a message, whatever its body is', async () => {
    const { server, log } = await open(() => Response.json({ error: 'no' }, { status: 401 }))
    expect((await server.send()).status).toBe(401)
    expect(log.entries[1]).toMatchObject({ kind: 'http', answers: 1 })
    const { finding } = await failure(server.request('tools/list'))
    expect(finding.summary).toContain('was answered with status 401 and no answer')
    expect(finding.received).toContain('{"error":"no"}')
  })

  test('a result does not come with a refusal', async () => {
    const { server } = await open(async (request) => Response.json(await answer(request), { status: 404 }))
    expect((await failure(server.request('tools/list'))).finding.summary).toContain('came with status 404')
  })

  test('an answer under another id', async () => {
    const { server } = await open(async (request) => Response.json(await answer(request, { id: 'other' })))
    const { finding } = await failure(server.request('tools/list'))
    expect(finding.summary).toContain('no answer under its id')
    expect(finding.fix).toContain('"other"')
  })

  test('text where an answer should be', async () => {
    const { server, log } = await open(() => new Response('<html>'))
    await server.send()
    expect(log.entries[1]).toMatchObject({ kind: 'invalid', problems: [expect.stringContaining('no JSON')] })
  })

  test('silence: nothing at all, or a head and nothing more', async () => {
    const { server } = await open(() => new Promise<Response>(() => undefined), false, 200)
    const silent = await failure(server.request('tools/list'))
    expect(silent.finding.summary).toBe('No response to POST /mcp with tools/list (id 100) after 0.2 s.')
    expect(server.hung).toBeDefined()
    const half = await open(() => new Response(new ReadableStream(), { status: 200 }), false, 200)
    expect((await failure(half.server.send())).finding.summary).toContain('began, but what was asked had not come')
  })
})
