// By hand: lines from readline, one promise for each request.
import { createInterface } from 'node:readline'

interface Schema {
  type?: string
  enum?: unknown[]
  properties?: Record<string, Schema>
  required?: string[]
}
interface Answer {
  result?: Record<string, unknown>
  error?: { code: number; message: string }
}

const limit = Number(process.env['REQUEST_TIMEOUT_MS'] || 2000)
const waiting = new Map<unknown, (answer: Answer) => void>()
const lines = createInterface({ input: process.stdin })
let lastId = 0

class TimeOut extends Error {}

function send(message: object): void {
  process.stdout.write(JSON.stringify({ jsonrpc: '2.0', ...message }) + '\n')
}

function request(method: string, params?: object): Promise<Answer> {
  const id = ++lastId
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      waiting.delete(id)
      reject(new TimeOut(method))
    }, limit)
    waiting.set(id, (answer) => {
      clearTimeout(timer)
      waiting.delete(id)
      resolve(answer)
    })
    send({ id, method, params })
  })
}

lines.on('line', (line) => {
  const message = JSON.parse(line)
  if (message.method === undefined) waiting.get(message.id)?.(message)
  else if (message.id === undefined) return
  else if (message.method === 'ping') send({ id: message.id, result: {} })
  else send({ id: message.id, error: { code: -32601, message: 'Method not found' } })
})

function example(schema: Schema): unknown {
  if (schema.enum) return schema.enum.at(-1)
  if (schema.type === 'object') return objectOf(schema)
  return { string: 'x', number: 0.5, integer: 7, boolean: false }[schema.type ?? 'string']
}

function objectOf({ properties = {}, required = [] }: Schema): Record<string, unknown> {
  return Object.fromEntries(required.map((name) => [name, example(properties[name]!)]))
}

async function main(): Promise<void> {
  const clientInfo = { name: 'by-hand', version: '0' }
  const opened = await request('initialize', { protocolVersion: '2025-06-18', capabilities: {}, clientInfo })
  send({ method: 'notifications/initialized' })
  const capabilities = opened.result?.['capabilities'] as { tools?: object } | undefined
  if (!capabilities?.tools) return
  const tools: { name: string; inputSchema: Schema }[] = []
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const { result } = await request('tools/list', cursor === undefined ? undefined : { cursor })
    tools.push(...(result?.['tools'] as typeof tools))
    cursor = result?.['nextCursor'] as string | undefined
  }
  const tool = tools.at(-1)
  if (!tool) return
  const { result, error } = await request('tools/call', { name: tool.name, arguments: objectOf(tool.inputSchema) })
  if (error) return console.error('PROTOCOL ERROR:', error.code, error.message)
  const [block] = result?.['content'] as { text: string }[]
  console.error(result?.['isError'] ? 'TOOL ERROR:' : 'RESULT:', block?.text)
}

try {
  await main()
} catch (error) {
  console.error(error instanceof TimeOut ? `TIMEOUT after ${limit} ms: ${error.message}` : error)
}
lines.close()
