// No SDK, and little that is usual: ids that are words, keys of its own, pieces of lines, all calls at once.
import { Buffer } from 'node:buffer'

type Json = Record<string, any>

const LIMIT = Number.parseInt(process.env.REQUEST_TIMEOUT_MS ?? '', 10) || 2e3
const pending: Record<string, (message: Json | undefined) => void> = Object.create(null)
let rest = Buffer.alloc(0)
let count = 0

/** Writes a line in two pieces, with a carriage return at its end. */
function write(message: Json): void {
  const line = JSON.stringify({ own: ['key'], ...message, jsonrpc: '2.0' })
  process.stdout.write(line.slice(0, 9))
  process.stdout.write(line.slice(9) + '\r\n')
}

function ask(method: string, params?: Json): Promise<Json | undefined> {
  const id = `${method}#${(count += 7)}`
  return new Promise((resolve) => {
    const timer = setTimeout(() => finish(undefined), LIMIT)
    const finish = (message: Json | undefined) => {
      delete pending[id]
      clearTimeout(timer)
      resolve(message)
    }
    pending[id] = finish
    write({ method, id, params: { _meta: { progressToken: id, 'example.com/trace': true }, ...params } })
  })
}

process.stdin.on('data', (chunk: Buffer) => {
  rest = Buffer.concat([rest, chunk])
  for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
    const message: Json = JSON.parse(rest.subarray(0, end).toString())
    rest = rest.subarray(end + 1)
    if ('method' in message) {
      if ('id' in message) write({ result: { alive: true }, id: message.id })
    } else pending[message.id]?.(message)
  }
})

const make: Record<string, (schema: Json) => unknown> = {
  string: (schema) => schema.enum?.[1] ?? 'Ünïcödé "quoted"',
  number: () => -1.5,
  integer: () => 0,
  boolean: () => false,
  object: (schema) => {
    const all = Object.entries<Json>(schema.properties).map(([name, inner]) => [name, make[inner.type]!(inner)])
    return Object.fromEntries(all)
  },
}

function end(): never {
  console.error('bye')
  process.exit(0)
}

async function orTimeOut(asked: Promise<Json | undefined>): Promise<Json> {
  const message = await asked
  if (message) return message
  console.error('TIMEOUT, giving up')
  return end()
}

await orTimeOut(ask('server/discover'))
await orTimeOut(ask('ping'))
const opened = await orTimeOut(
  ask('initialize', {
    protocolVersion: '2099-01-01',
    capabilities: { sampling: {}, experimental: { 'example.com/any': {} } },
    clientInfo: { name: 'odd', version: '', title: 'Odd but lawful' },
  }),
)
write({ method: 'notifications/initialized', params: {} })
write({ method: 'notifications/example', params: { any: null } })
console.error('opened, RESULT: to follow')
const { logging, tools: offered } = opened.result.capabilities
if (logging) await orTimeOut(ask('logging/setLevel', { level: 'debug' }))
if (!offered) end()

const tools: Json[] = []
for (let page: Json = {}, first = true; first || page.nextCursor !== undefined; first = false) {
  const { nextCursor: cursor } = page
  page = (await orTimeOut(ask('tools/list', cursor === undefined ? {} : { cursor }))).result
  tools.unshift(...page.tools)
}
const calls = tools.map(async ({ name, inputSchema }) => {
  const message = await ask('tools/call', { name, arguments: make.object!(inputSchema) })
  if (!message) return console.error(`TIMEOUT in ${name}`)
  const { error, result } = message
  if (error) return console.error(`PROTOCOL ERROR: ${error.code} from ${name}`)
  console.error(`${result.isError ? 'TOOL ERROR' : 'RESULT'}: ${result.content[0].text} (from ${name})`)
})
await Promise.all(calls)
end()
