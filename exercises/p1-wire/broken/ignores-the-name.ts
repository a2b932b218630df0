// Mistake: has one tool only, and so does not look which one is called.
// Trips: unknown-tool
type Id = string | number
type Params = { protocolVersion?: unknown; name?: unknown; arguments?: { text?: unknown } }

const SERVED = ['2025-11-25', '2025-06-18', '2025-03-26', '2024-11-05']

function send(message: object): void {
  process.stdout.write(JSON.stringify({ jsonrpc: '2.0', ...message }) + '\n')
}

function answer(id: Id, method: string, params: Params): void {
  switch (method) {
    case 'initialize': {
      const asked = String(params.protocolVersion)
      const protocolVersion = SERVED.includes(asked) ? asked : SERVED[0]
      return send({
        id,
        result: { protocolVersion, capabilities: { tools: {} }, serverInfo: { name: 'wire', version: '1' } },
      })
    }
    case 'ping':
      return send({ id, result: {} })
    case 'tools/list': {
      const inputSchema = { type: 'object', properties: { text: { type: 'string' } }, required: ['text'] }
      return send({ id, result: { tools: [{ name: 'echo', description: 'Echoes a text.', inputSchema }] } })
    }
    case 'tools/call':
      return call(id, params)
    default:
      return send({ id, error: { code: -32601, message: 'Method not found' } })
  }
}

function call(id: Id, params: Params): void {
  if (typeof params.name !== 'string') return send({ id, error: { code: -32602, message: 'name is missing' } })
  const text = params.arguments?.text
  if (typeof text !== 'string') return send({ id, error: { code: -32602, message: 'text is missing' } })
  send({ id, result: { content: [{ type: 'text', text }] } })
}

function receive(line: string): void {
  let message: { id?: Id | null; method?: unknown; params?: Params } | null
  try {
    message = JSON.parse(line) as typeof message
  } catch {
    return
  }
  if (typeof message?.method !== 'string' || message.id === undefined || message.id === null) return
  answer(message.id, message.method, message.params ?? {})
}

let buffer = Buffer.alloc(0)

process.stdin.on('data', (chunk: Buffer) => {
  buffer = Buffer.concat([buffer, chunk])
  for (let end = buffer.indexOf(10); end >= 0; end = buffer.indexOf(10)) {
    const line = buffer.subarray(0, end).toString('utf8')
    buffer = buffer.subarray(end + 1)
    receive(line)
  }
})
