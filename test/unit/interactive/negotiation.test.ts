/** The rules for every combination, and against the real clients and servers of both SDKs. */
import { Client, InMemoryTransport, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { Client as ClientV1 } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport as HttpV1 } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { McpServer as ServerV1 } from '@modelcontextprotocol/sdk/server/mcp.js'
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server'
import { describe, expect, test } from 'vitest'
import {
  always,
  askingSentence,
  CLIENT_CAPABILITIES,
  clientMaySend,
  exists,
  isDeprecated,
  SERVER_CAPABILITIES,
  serverMayAsk,
} from '@/lib/interactive/negotiation/capabilities.ts'
import { MODERN, negotiate } from '@/lib/interactive/negotiation/negotiate.ts'
import type { ClientMode, NegotiationInput } from '@/lib/interactive/negotiation/types.ts'
import { HANDSHAKE_REVISIONS, REVISIONS, type Revision } from '@/lib/protocol/revisions.ts'

function subsets<Item>(items: readonly Item[]): Item[][] {
  return items.reduce<Item[][]>((all, item) => [...all, ...all.map((subset) => [...subset, item])], [[]])
}

const EVERY: NegotiationInput[] = (['legacy', 'auto', 'pin'] as const).flatMap((mode) =>
  subsets(HANDSHAKE_REVISIONS).flatMap((clientRevisions) =>
    subsets(REVISIONS).flatMap((serverRevisions) =>
      (['stdio', 'http'] as const).map((transport) => ({ mode, clientRevisions, serverRevisions, transport })),
    ),
  ),
)

describe('every combination', () => {
  test('ends in a revision that both speak, or in a failure that names its reason', () => {
    expect(EVERY).toHaveLength(3 * 16 * 32 * 2)
    for (const input of EVERY) {
      const { outcome } = negotiate(input)
      expect(outcome.sentence).toMatch(/\.$/)
      if (!outcome.ok) continue
      expect(input.serverRevisions).toContain(outcome.revision)
      if (outcome.era === 'modern') expect([outcome.revision, input.mode]).not.toContain('legacy')
      else expect(input.clientRevisions).toContain(outcome.revision)
      expect(outcome.era === 'modern').toBe(outcome.revision === MODERN)
    }
  })

  test('follows the dual-era rules of the specification', () => {
    for (const input of EVERY) {
      const { mode, clientRevisions: mine, serverRevisions: theirs } = input
      const { outcome, messages } = negotiate(input)
      const shared = HANDSHAKE_REVISIONS.filter((revision) => mine.includes(revision) && theirs.includes(revision))
      if (mode !== 'legacy' && theirs.includes(MODERN)) {
        expect(outcome).toMatchObject({ ok: true, era: 'modern' })
        expect(messages.map(({ label }) => label)).not.toContain('initialize')
      } else if (mode === 'pin') expect(outcome.ok).toBe(false)
      else {
        // The client asks for its newest, the server falls back to its own newest: not to the newest that both speak.
        const newest = (of: readonly Revision[]) => REVISIONS.findLast((revision) => of.includes(revision))
        const legacy = theirs.filter((revision) => revision !== MODERN)
        const asked = newest(mine)
        const answered = asked && legacy.includes(asked) ? asked : newest(legacy)
        const expected = answered && shared.includes(answered) ? answered : undefined
        expect(outcome.ok ? outcome.revision : undefined).toBe(expected)
      }
    }
  })

  test('HTTP answers have a status and stdio has none', () => {
    for (const input of EVERY)
      for (const { from, status } of negotiate(input).messages)
        expect(status !== undefined).toBe(from === 'server' && input.transport === 'http')
  })
})

/** One server behind a `fetch`, and what it was asked and answered. */
type Fetch = (request: Request) => Promise<Response>

const named = { name: 'server', version: '1.0.0' }

const SERVERS: Readonly<Record<string, { readonly revisions: readonly Revision[]; open(): Fetch }>> = {
  'v2, both eras': { revisions: REVISIONS, open: () => createMcpHandler(() => new McpServer(named)).fetch },
  'v2, modern only': {
    revisions: [MODERN],
    open: () => createMcpHandler(() => new McpServer(named), { legacy: 'reject' }).fetch,
  },
  v1: {
    revisions: HANDSHAKE_REVISIONS,
    open: () => async (request) => {
      const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
      await new ServerV1(named).connect(transport)
      return transport.handleRequest(request)
    },
  },
}

interface Seen {
  readonly method: string
  readonly status: number
  readonly code: string | undefined
}

/** Hands requests over and notes the answers; a GET, by which clients of old ask for a stream, is not of interest here. */
function spy(serve: Fetch, seen: Seen[]): typeof fetch {
  return async (input, init) => {
    const request = new Request(input as string, init)
    if (request.method !== 'POST') return new Response(null, { status: 405 })
    const { method = '' } = (await request.clone().json()) as { method?: string }
    const response = await serve(request)
    const code = /"code":(-\d+)/.exec(await response.clone().text())?.[1]
    seen.push({ method, status: response.status, code })
    return response
  }
}

const MODES: Readonly<Record<ClientMode, 'legacy' | 'auto' | { pin: '2026-07-28' }>> = {
  legacy: 'legacy',
  auto: 'auto',
  pin: { pin: MODERN as '2026-07-28' },
}

describe.each(Object.entries(SERVERS))('a real server: %s', (_, { revisions, open }) => {
  test.each(['legacy', 'auto', 'pin'] as const)('and a real client in mode “%s” do as the model says', async (mode) => {
    const seen: Seen[] = []
    const client = new Client({ name: 'client', version: '1.0.0' }, { versionNegotiation: { mode: MODES[mode] } })
    const transport = new StreamableHTTPClientTransport(new URL('http://localhost/mcp'), { fetch: spy(open(), seen) })
    const failure = await client.connect(transport).then(
      () => undefined,
      (error: unknown) => error as Error & { code?: unknown },
    )
    const { messages, outcome } = negotiate({
      mode,
      clientRevisions: HANDSHAKE_REVISIONS,
      serverRevisions: revisions,
      transport: 'http',
    })
    expect(failure === undefined).toBe(outcome.ok)
    if (outcome.ok) {
      expect(client.getNegotiatedProtocolVersion()).toBe(outcome.revision)
      expect(client.getProtocolEra()).toBe(outcome.era)
    } else if (mode === 'pin') expect(failure?.code).toBe(outcome.code)
    const asked = messages.filter(({ from }) => from === 'client').map(({ label }) => label)
    const answers = messages.filter(({ from }) => from === 'server')
    expect(seen.map(({ method }) => method)).toEqual(asked)
    expect(seen.map(({ status }) => status)).toEqual(answers.map(({ status }) => status))
    expect(seen.map(({ code }) => code)).toEqual(answers.map(({ label }) => /error (-\d+)/.exec(label)?.[1]))
    await client.close()
  })

  test('and version 1 of the client, which knows the handshake alone', async () => {
    const seen: Seen[] = []
    const client = new ClientV1({ name: 'client', version: '1.0.0' })
    const transport = new HttpV1(new URL('http://localhost/mcp'), { fetch: spy(open(), seen) })
    const connected = await client.connect(transport as never).then(
      () => true,
      () => false,
    )
    const { outcome } = negotiate({
      mode: 'legacy',
      clientRevisions: HANDSHAKE_REVISIONS,
      serverRevisions: revisions,
      transport: 'http',
    })
    expect(connected).toBe(outcome.ok)
    expect(seen[0]).toMatchObject({ method: 'initialize', status: outcome.ok ? 200 : 400 })
    await client.close()
  })
})

test('a real server of version 1 answers a revision that it lacks with its newest', async () => {
  const [near, far] = InMemoryTransport.createLinkedPair()
  const server = new ServerV1(named)
  await server.connect(far as never)
  const answer = new Promise<unknown>((resolve) => (near.onmessage = resolve))
  await near.start()
  const params = { protocolVersion: '1.0', capabilities: {}, clientInfo: named }
  await near.send({ jsonrpc: '2.0', id: 1, method: 'initialize', params })
  expect(await answer).toMatchObject({ result: { protocolVersion: '2025-11-25' } })
  await server.close()
})

describe('capabilities', () => {
  test('what came later is not there before', () => {
    expect(REVISIONS.filter((revision) => exists('elicitation', revision))).toEqual(REVISIONS.slice(2))
    expect(REVISIONS.filter((revision) => clientMaySend('completions', revision).length > 0)).toEqual(
      REVISIONS.slice(1),
    )
    expect(serverMayAsk('elicitation', '2025-03-26')).toEqual([])
  })

  test('what the modern revision removed is gone', () => {
    expect(clientMaySend('logging', '2025-11-25')).toEqual(['logging/setLevel'])
    expect(clientMaySend('logging', MODERN)).toEqual([])
    expect(always('2025-11-25')).toEqual(['ping'])
    expect(always(MODERN)).not.toContain('ping')
  })

  test('every capability opens something in some revision, and nothing opens twice', () => {
    const opened = [...SERVER_CAPABILITIES.map((one) => clientMaySend(one, '2025-11-25'))].flat()
    expect(new Set(opened).size).toBe(opened.length)
    for (const one of CLIENT_CAPABILITIES) expect(serverMayAsk(one, '2025-11-25')).toHaveLength(1)
    expect(CLIENT_CAPABILITIES.filter((one) => isDeprecated(one, MODERN))).toEqual(['sampling', 'roots'])
    expect(askingSentence(MODERN)).toContain('-32021')
    expect(askingSentence('2025-11-25')).not.toContain('-32021')
  })
})
