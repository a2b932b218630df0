// By hand over node:readline, which gathers chunks and decodes them, with a table of methods.
import { createInterface } from 'node:readline'

class RpcError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message)
  }
}

type Params = Record<string, unknown>

const methods = new Map<string, (params: Params) => object>([
  [
    'initialize',
    ({ protocolVersion }) => ({
      protocolVersion: protocolVersion === '2025-06-18' ? protocolVersion : '2025-11-25',
      capabilities: { tools: { listChanged: false } },
      serverInfo: { name: 'wire', title: 'Wire', version: '3.2.1' },
    }),
  ],
  ['ping', () => ({})],
  [
    'tools/list',
    () => ({
      tools: [
        {
          name: 'echo',
          title: 'Echo',
          description: 'Echoes.',
          inputSchema: {
            $schema: 'http://json-schema.org/draft-07/schema#',
            type: 'object',
            properties: { text: { type: 'string' } },
            required: ['text'],
            additionalProperties: false,
          },
        },
      ],
    }),
  ],
  [
    'tools/call',
    ({ name, arguments: args }) => {
      if (name !== 'echo') throw new RpcError(-32602, 'Unknown tool')
      const text = (args as Params | undefined)?.['text']
      if (typeof text !== 'string') throw new RpcError(-32602, 'text is missing')
      return { content: [{ type: 'text', text }] }
    },
  ],
])

function handle(line: string): object | undefined {
  const { id, method, params } = (JSON.parse(line) ?? {}) as { id?: unknown; method?: unknown; params?: Params }
  if (typeof method !== 'string' || (typeof id !== 'string' && typeof id !== 'number')) return undefined
  try {
    const run = methods.get(method)
    if (!run) throw new RpcError(-32601, 'Method not found')
    return { jsonrpc: '2.0', id, result: run(params ?? {}) }
  } catch (error) {
    const code = error instanceof RpcError ? error.code : -32603
    return { jsonrpc: '2.0', id, error: { code, message: (error as Error).message } }
  }
}

createInterface({ input: process.stdin, terminal: false, crlfDelay: Infinity }).on('line', (line) => {
  try {
    const reply = handle(line)
    if (reply) console.log(JSON.stringify(reply))
  } catch (error) {
    console.error('ignored a line:', (error as Error).message)
  }
})
