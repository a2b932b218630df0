/** MCP servers of every make that learners may write, over stdio and over the fetch handler. */
import type { ServerProcess } from '../../../lib/container/types.ts'
import { contains, equal, ok, within } from './assert.ts'
import { evaluate, LineReader, run, withProgram } from './drive.ts'
import type { ContractCase } from './types.ts'

type Message = Record<string, unknown> & { id?: unknown; result?: Record<string, unknown>; error?: { code: number } }

/** Just enough of a client: sends a line, takes the next line that has the id. */
class Wire {
  readonly #writer: WritableStreamDefaultWriter<string | Uint8Array>
  readonly #lines: LineReader
  #last = 0

  constructor(process: ServerProcess) {
    this.#writer = process.stdin.getWriter()
    this.#lines = new LineReader(process.stdout)
  }

  notify(method: string): Promise<void> {
    return this.#writer.write(JSON.stringify({ jsonrpc: '2.0', method }) + '\n')
  }

  async request(method: string, params: unknown): Promise<Message> {
    const id = ++this.#last
    await this.#writer.write(JSON.stringify({ jsonrpc: '2.0', id, method, params }) + '\n')
    for (;;) {
      const line = await within(10_000, this.#lines.next(), `an answer to ${method}`)
      ok(line !== null, `the server ended before it answered ${method}`)
      const message = JSON.parse(line) as Message
      if (message.id === id) return message
    }
  }

  end(): Promise<void> {
    return this.#writer.close()
  }
}

const INITIALIZE = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'contract', version: '1' } }

const SDK_V1 = `
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { z } from 'zod'

const server = new McpServer({ name: 'greeter', version: '1.0.0' })
server.registerTool('greet', { description: 'Greets', inputSchema: { name: z.string() } }, async ({ name }) => ({
  content: [{ type: 'text', text: \`Hello, \${name}!\` }],
}))
await server.connect(new StdioServerTransport())
console.error('ready')
`

const SDK_V1_LOW = `
import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js'

const server = new Server({ name: 'greeter', version: '1.0.0' }, { capabilities: { tools: {} } })
server.setRequestHandler(ListToolsRequestSchema, async () => ({
  tools: [{ name: 'greet', description: 'Greets', inputSchema: { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] } }],
}))
server.setRequestHandler(CallToolRequestSchema, async (request) => ({
  content: [{ type: 'text', text: \`Hello, \${String(request.params.arguments?.name)}!\` }],
}))
await server.connect(new StdioServerTransport())
console.error('ready')
`

const V2_TOOL = `
const register = (server: McpServer): McpServer => {
  server.registerTool('greet', { description: 'Greets', inputSchema: z.object({ name: z.string() }) }, async ({ name }) => ({
    content: [{ type: 'text', text: \`Hello, \${name}!\` }],
  }))
  return server
}
`

const SDK_V2_SERVE = `
import { McpServer } from '@modelcontextprotocol/server'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import * as z from 'zod/v4'
${V2_TOOL}
serveStdio(() => register(new McpServer({ name: 'greeter', version: '1.0.0' })))
console.error('ready')
`

const SDK_V2_CONNECT = `
import { McpServer } from '@modelcontextprotocol/server'
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio'
import { z } from 'zod'
${V2_TOOL}
await register(new McpServer({ name: 'greeter', version: '1.0.0' })).connect(new StdioServerTransport())
console.error('ready')
`

const BY_HAND = `
import { createInterface } from 'node:readline'

interface Request { id?: string | number; method: string; params?: { name?: string; arguments?: { name?: string } } }

const answers: Record<string, (request: Request) => unknown> = {
  initialize: () => ({ protocolVersion: '2025-06-18', capabilities: { tools: {} }, serverInfo: { name: 'greeter', version: '1.0.0' } }),
  'tools/list': () => ({ tools: [{ name: 'greet', inputSchema: { type: 'object' } }] }),
  'tools/call': ({ params }) => ({ content: [{ type: 'text', text: \`Hello, \${params?.arguments?.name}!\` }] }),
}

console.error('ready')
for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line) as Request
  if (request.id === undefined) continue
  const answer = answers[request.method]
  const body = answer ? { result: answer(request) } : { error: { code: -32601, message: 'Method not found' } }
  process.stdout.write(JSON.stringify({ jsonrpc: '2.0', id: request.id, ...body }) + '\\n')
}
`

function serverCase(what: string, source: string, endsWithStdin: boolean): ContractCase {
  return {
    name: `mcp: ${what} answers initialize, tools/list and tools/call`,
    timeoutMs: 90_000,
    async run(context) {
      await withProgram(context, source, async (process) => {
        const wire = new Wire(process)
        const opening = await wire.request('initialize', INITIALIZE)
        equal(opening.result?.protocolVersion, '2025-06-18', 'the revision')
        equal(opening.result?.serverInfo, { name: 'greeter', version: '1.0.0' }, 'the server')
        await wire.notify('notifications/initialized')
        const list = (await wire.request('tools/list', {})).result?.tools as {
          name: string
          inputSchema: { type: string }
        }[]
        equal(
          list.map(({ name, inputSchema }) => [name, inputSchema.type]),
          [['greet', 'object']],
          'the tools',
        )
        const call = await wire.request('tools/call', { name: 'greet', arguments: { name: 'Ada 😀' } })
        equal(call.result?.content, [{ type: 'text', text: 'Hello, Ada 😀!' }], 'the result')
        equal((await wire.request('no/such', {})).error?.code, -32601, 'an unknown method')
        equal(await new LineReader(process.stderr).next(), 'ready', 'stderr')
        await wire.end()
        if (!endsWithStdin) process.kill()
        await within(5_000, process.exited, 'the end')
      })
    },
  }
}

export const mcp: ContractCase[] = [
  serverCase('an SDK v1 McpServer with zod', SDK_V1, false),
  serverCase('an SDK v1 low-level Server', SDK_V1_LOW, false),
  serverCase('an SDK v2 server by serveStdio', SDK_V2_SERVE, false),
  serverCase('an SDK v2 server by StdioServerTransport', SDK_V2_CONNECT, false),
  serverCase('a server without SDK', BY_HAND, true),
  {
    name: 'mcp: an SDK v2 server by serveStdio serves the modern revision too',
    async run(context) {
      await withProgram(context, SDK_V2_SERVE, async (process) => {
        const wire = new Wire(process)
        const _meta = {
          'io.modelcontextprotocol/protocolVersion': '2026-07-28',
          'io.modelcontextprotocol/clientCapabilities': {},
        }
        const { result } = await wire.request('tools/call', { name: 'greet', arguments: { name: 'Grace' }, _meta })
        equal(
          [result?.resultType, result?.content],
          ['complete', [{ type: 'text', text: 'Hello, Grace!' }]],
          'the result',
        )
      })
    },
  },
  {
    name: "mcp: bad arguments are refused by each SDK's own validation",
    timeoutMs: 90_000,
    async run(context) {
      for (const source of [SDK_V1, SDK_V2_CONNECT]) {
        await withProgram(context, source, async (process) => {
          const wire = new Wire(process)
          await wire.request('initialize', INITIALIZE)
          const { result } = await wire.request('tools/call', { name: 'greet', arguments: { name: 5 } })
          equal(result?.isError, true, 'isError')
        })
      }
    },
  },
  {
    name: 'mcp: SDK clients and servers of both versions meet in memory',
    timeoutMs: 90_000,
    async run(context) {
      const seen = await evaluate(
        context,
        `import { Client } from '@modelcontextprotocol/client'
         import { InMemoryTransport, McpServer } from '@modelcontextprotocol/server'
         import { Client as OldClient } from '@modelcontextprotocol/sdk/client/index.js'
         import { InMemoryTransport as OldTransport } from '@modelcontextprotocol/sdk/inMemory.js'
         import { McpServer as OldServer } from '@modelcontextprotocol/sdk/server/mcp.js'
         import { z } from 'zod'
         const info = { name: 'both', version: '1' }
         const server = new McpServer(info)
         server.registerTool('add', { inputSchema: z.object({ a: z.number(), b: z.number() }), outputSchema: z.object({ sum: z.number() }) }, async ({ a, b }) => ({ content: [], structuredContent: { sum: a + b } }))
         const [here, there] = InMemoryTransport.createLinkedPair()
         const client = new Client(info)
         await Promise.all([server.connect(there), client.connect(here)])
         const sum = await client.callTool({ name: 'add', arguments: { a: 2, b: 3 } })
         const oldServer = new OldServer(info)
         oldServer.registerTool('twice', { inputSchema: { text: z.string() } }, async ({ text }) => ({ content: [{ type: 'text', text: text + text }] }))
         const [near, far] = OldTransport.createLinkedPair()
         const oldClient = new OldClient(info)
         await Promise.all([oldServer.connect(far), oldClient.connect(near)])
         const twice = await oldClient.callTool({ name: 'twice', arguments: { text: 'ab' } })
         console.log(JSON.stringify([sum.structuredContent, twice.content, client.getServerVersion()?.name]))
         await Promise.all([client.close(), oldClient.close()])`,
      )
      equal(seen, [{ sum: 5 }, [{ type: 'text', text: 'abab' }], 'both'], 'results')
    },
  },
  {
    name: 'mcp: the v2 handler serves HTTP through the fetch handler',
    timeoutMs: 90_000,
    async run(context) {
      await withProgram(
        context,
        `import { createMcpHandler, McpServer } from '@modelcontextprotocol/server'
         import { z } from 'zod'
         ${V2_TOOL}
         const handler = createMcpHandler(() => register(new McpServer({ name: 'greeter', version: '1.0.0' })))
         export default { fetch: (request: Request) => handler.fetch(request) }`,
        async (process) => {
          const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' }
          const body = JSON.stringify({
            jsonrpc: '2.0',
            id: 1,
            method: 'tools/call',
            params: { name: 'greet', arguments: { name: 'Alan' } },
          })
          const response = await process.fetch(new Request('http://localhost/mcp', { method: 'POST', headers, body }))
          equal(response.status, 200, 'status')
          contains(await response.text(), 'Hello, Alan!', 'body')
        },
      )
    },
  },
  {
    name: 'mcp: a program may call its own HTTP handler, and read bodies piece by piece, with nothing else to wait for',
    timeoutMs: 90_000,
    async run(context) {
      const seen = await evaluate(
        context,
        `import { createMcpHandler, McpServer } from '@modelcontextprotocol/server'
         import { z } from 'zod'
         ${V2_TOOL}
         const handler = createMcpHandler(() => register(new McpServer({ name: 'greeter', version: '1.0.0' })))
         const call = (params: object, headers: Record<string, string> = {}) => handler.fetch(new Request('http://localhost/mcp', {
           method: 'POST',
           headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
           body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'greet', arguments: { name: 'Alan' }, ...params } }),
         }))
         const legacy = await (await call({})).text()
         const _meta = { 'io.modelcontextprotocol/protocolVersion': '2026-07-28', 'io.modelcontextprotocol/clientCapabilities': {} }
         const modern = await call({ _meta }, { 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'tools/call', 'mcp-name': 'greet' })
         let pieces = ''
         const reader = new Response(await modern.text()).body!.pipeThrough(new TextDecoderStream()).getReader()
         for (let step = await reader.read(); !step.done; step = await reader.read()) pieces += step.value
         console.log(JSON.stringify([legacy, pieces].map((text) => text.includes('Hello, Alan!'))))`,
      )
      equal(seen, [true, true], 'greetings')
    },
  },
  {
    name: 'mcp: zod validates, formats and makes JSON Schema',
    async run(context) {
      const seen = await evaluate(
        context,
        `import * as z from 'zod'
         const User = z.object({ name: z.string().min(1).describe('Full name'), age: z.number().int().optional(), tags: z.array(z.enum(['a', 'b'])).default([]) })
         const good = User.parse({ name: 'Ada' })
         const bad = User.safeParse({ name: '', age: 1.5, tags: ['c'] })
         const schema = z.toJSONSchema(User, { io: 'input' }) as { required: string[]; properties: { name: { description: string } } }
         console.log(JSON.stringify([good, bad.success, bad.error?.issues.map(({ path }) => path.join('.')), schema.required, schema.properties.name.description, z.email().safeParse('x').success, z.coerce.number().parse('5')]))`,
      )
      equal(
        seen,
        [{ name: 'Ada', tags: [] }, false, ['name', 'age', 'tags.0'], ['name'], 'Full name', false, 5],
        'results',
      )
    },
  },
  {
    name: 'mcp: stdout that is no message is passed on as it is, and nothing hides it',
    async run(context) {
      const { stdout } = await run(context, `console.log('debug')\n${BY_HAND}`, {
        stdin: ['{"jsonrpc":"2.0","id":1,"method":"nothing"}\n'],
      })
      equal(stdout, 'debug\n{"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"Method not found"}}\n', 'stdout')
    },
  },
]
