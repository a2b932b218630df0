// Mistake: answers a ping under an id of its own.
// Trips: answers-ping, answers-once
import { createInterface } from 'node:readline'

type Json = Record<string, any>

const limit = Number(process.env['REQUEST_TIMEOUT_MS'] ?? 2000)
const pending = new Map<unknown, (message: Json) => void>()
const lines = createInterface({ input: process.stdin })
let lastId = 0

function send(message: Json): void {
  process.stdout.write(JSON.stringify({ jsonrpc: '2.0', ...message }) + '\n')
}

function request(method: string, params: Json = {}): Promise<Json> {
  const id = ++lastId
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      pending.delete(id)
      reject(new Error('TIMEOUT'))
    }, limit)
    pending.set(id, (message) => {
      clearTimeout(timer)
      pending.delete(id)
      resolve(message)
    })
    send({ id, method, params })
  })
}

function receive(message: Json): void {
  if (message.method === undefined) pending.get(message.id)?.(message)
  else if (message.method === 'ping') send({ id: ++lastId, result: {} })
}

lines.on('line', (line) => receive(JSON.parse(line)))

function sample(schema: Json): unknown {
  if (schema.enum) return schema.enum[0]
  if (schema.type === 'object')
    return Object.fromEntries(schema.required.map((key: string) => [key, sample(schema.properties[key])]))
  return schema.type === 'string' ? 'sample' : schema.type === 'boolean' ? true : 1
}

function print({ result, error }: Json): void {
  if (error) console.error(`PROTOCOL ERROR: ${error.code}`)
  else console.error(`${result.isError ? 'TOOL ERROR' : 'RESULT'}: ${result.content[0].text}`)
}

async function main(): Promise<void> {
  const clientInfo = { name: 'by-hand', version: '1.0.0' }
  const opened = await request('initialize', { protocolVersion: '2025-11-25', capabilities: {}, clientInfo })
  send({ method: 'notifications/initialized' })
  if (!opened.result.capabilities.tools) return
  const tools: Json[] = []
  let cursor: string | undefined
  do {
    const { result } = await request('tools/list', cursor === undefined ? {} : { cursor })
    tools.push(...result.tools)
    cursor = result.nextCursor
  } while (cursor !== undefined)
  const [tool] = tools
  print(await request('tools/call', { name: tool!.name, arguments: sample(tool!.inputSchema) }))
}

await main().catch((error: Error) => console.error(error.message))
lines.close()
