/** Starts a program of a lesson and speaks to it as its kind asks. */
import { Conversation, MODERN_META } from '../../../lib/recording/conversation.ts'
import type { Container, ServerProcess } from '../../../lib/container/types.ts'
import type { Program } from '../../../lib/lessons/programs.ts'

type Result = Record<string, unknown>

const LISTS = ['tools', 'resources', 'prompts'] as const

/**
 * `stdio`: a handshake, or `server/discover` where the server knows none, and a list of all that it declares. `http`:
 * `tools/list`. `script`: runs to its end.
 * @returns what it offers by kind, in the words of the protocol; what a script prints
 * @throws Error, one sentence with what it wrote to stderr, when it does not do what its kind says
 */
export async function speakTo(container: Container, program: Program): Promise<string[]> {
  const { files, entry, env, kind } = program
  const server = await container.start(files, entry, env ? { env } : {})
  const stderr = readAll(server.stderr)
  // Ended from outside, a program that hangs ends its streams, and the test fails with what it waited for.
  const limit = setTimeout(() => server.kill(), 30_000)
  try {
    if (kind === 'script') return await runScript(server)
    return kind === 'http' ? await listOverHttp(server, program) : await listOverStdio(server)
  } catch (error) {
    server.kill()
    throw new Error(`${program.name}: ${(error as Error).message}\n${await stderr}`, { cause: error })
  } finally {
    clearTimeout(limit)
    server.kill()
  }
}

async function runScript(server: ServerProcess): Promise<string[]> {
  const printed = await readAll(server.stdout)
  const { code, reason } = await server.exited
  if (code !== 0) throw new Error(`It ended with ${reason}, code ${code}.`)
  if (printed.trim() === '') throw new Error('It printed nothing.')
  return printed.trimEnd().split('\n')
}

async function listOverStdio(server: ServerProcess): Promise<string[]> {
  const talk = new Conversation(server)
  let id = 0
  const ask = async (method: string, params: Result = {}): Promise<Result | undefined> => {
    const own = ++id
    await talk.send(JSON.stringify({ jsonrpc: '2.0', id: own, method, params }))
    const lines = await talk.readUntil((message) => message.method === undefined && message.id === own)
    return (JSON.parse(lines.at(-1)!) as { result?: Result }).result
  }
  const hello = { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'test', version: '1.0.0' } }
  const shaken = await ask('initialize', hello)
  const meta = shaken ? {} : { _meta: MODERN_META }
  if (shaken) await talk.send('{"jsonrpc":"2.0","method":"notifications/initialized"}')
  const introduced = shaken ?? (await ask('server/discover', meta))
  if (!introduced) throw new Error('It answers neither initialize nor server/discover with a result.')
  const declared = LISTS.filter((kind) => kind in (introduced.capabilities as Result))
  if (declared.length === 0) throw new Error('It declares no tools, no resources and no prompts.')
  const offers: string[] = []
  for (const kind of declared) offers.push(...namesIn(await ask(`${kind}/list`, meta), kind))
  return offers
}

async function listOverHttp(server: ServerProcess, { headers = {} }: Program): Promise<string[]> {
  const post = async (message: Result, more: Record<string, string>): Promise<[Result | undefined, Response]> => {
    const response = await server.fetch(
      new Request('http://localhost:3000/mcp', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json, text/event-stream',
          ...headers,
          ...more,
        },
        body: JSON.stringify({ jsonrpc: '2.0', ...message }),
      }),
    )
    return [resultIn(await response.text(), message.id), response]
  }
  const [modern, response] = await post(
    { id: 1, method: 'tools/list', params: { _meta: MODERN_META } },
    { 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'tools/list' },
  )
  if (modern) return namesIn(modern, 'tools')
  const hello = { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'test', version: '1.0.0' } }
  const [shaken, first] = await post({ id: 2, method: 'initialize', params: hello }, {})
  if (!shaken) throw new Error(`It answers tools/list with ${response.status}, and initialize with ${first.status}.`)
  const session = first.headers.get('mcp-session-id')
  const own = { 'mcp-protocol-version': '2025-11-25', ...(session ? { 'mcp-session-id': session } : {}) }
  await post({ method: 'notifications/initialized' }, own)
  const [listed] = await post({ id: 3, method: 'tools/list', params: {} }, own)
  return namesIn(listed, 'tools')
}

/** The result with this id in a body of JSON or of server-sent events. */
function resultIn(body: string, id: unknown): Result | undefined {
  const texts = body.startsWith('{') ? [body] : [...body.matchAll(/^data: (\{.*)$/gm)].map(([, data]) => data!)
  const messages = texts.map((text) => JSON.parse(text) as { id?: unknown; result?: Result })
  return messages.find((message) => message.id === id)?.result
}

function namesIn(result: Result | undefined, kind: (typeof LISTS)[number]): string[] {
  const items = result?.[kind]
  if (!Array.isArray(items)) throw new Error(`It does not answer ${kind}/list with a list of ${kind}.`)
  return items.map(({ name }: { name: string }) => `${kind}: ${name}`)
}

async function readAll(stream: ReadableStream<string>): Promise<string> {
  let text = ''
  for await (const chunk of stream as unknown as AsyncIterable<string>) text += chunk
  return text
}
