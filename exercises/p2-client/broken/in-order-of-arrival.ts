// Mistake: gives each answer to the call that has waited longest: late ones go to the wrong call.
// Trips: ignores-the-rest, late-answer
import { createInterface } from 'node:readline'

type Json = Record<string, any>

const limit = Number(process.env['REQUEST_TIMEOUT_MS'] ?? 2000)
const pending: ((message: Json) => void)[] = []
const lines = createInterface({ input: process.stdin })
let lastId = 0

function send(message: Json): void {
  process.stdout.write(JSON.stringify({ jsonrpc: '2.0', ...message }) + '\n')
}

function request(method: string, params: Json = {}): Promise<Json> {
  const id = ++lastId
  return new Promise((resolve, reject) => {
    const finish = (message: Json) => {
      clearTimeout(timer)
      pending.splice(pending.indexOf(finish), 1)
      resolve(message)
    }
    const timer = setTimeout(() => {
      pending.splice(pending.indexOf(finish), 1)
      reject(new Error('TIMEOUT'))
    }, limit)
    pending.push(finish)
    send({ id, method, params })
  })
}

function receive(message: Json): void {
  if (message.method === undefined) pending[0]?.(message)
  else if (message.method === 'ping') send({ id: message.id, result: {} })
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
  for (const tool of tools) {
    const params = { name: tool.name, arguments: sample(tool.inputSchema) }
    await request('tools/call', params).then(print, (error: Error) => console.error(error.message))
  }
}

await main().catch((error: Error) => console.error(error.message))
lines.close()
