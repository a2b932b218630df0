// Mistake: reports on stdout, which is the wire.
// Trips: stdout-clean
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { ErrorCode, McpError, type CallToolResult, type Tool } from '@modelcontextprotocol/sdk/types.js'

type Schema = { type?: string; enum?: unknown[]; properties?: Record<string, Schema>; required?: string[] }

const timeout = Number(process.env['REQUEST_TIMEOUT_MS'] ?? 2000)
const client = new Client({ name: 'my-client', version: '1.0.0' })

function sample(schema: Schema): unknown {
  if (schema.enum) return schema.enum[0]
  const { properties = {}, required = [] } = schema
  if (schema.type === 'object') return Object.fromEntries(required.map((key) => [key, sample(properties[key] ?? {})]))
  return schema.type === 'string' ? 'sample' : schema.type === 'boolean' ? true : 1
}

async function allTools(): Promise<Tool[]> {
  const all: Tool[] = []
  let cursor: string | undefined
  do {
    const page = await client.listTools(cursor === undefined ? {} : { cursor }, { timeout })
    all.push(...page.tools)
    cursor = page.nextCursor
  } while (cursor !== undefined)
  return all
}

async function call(tool: Tool): Promise<void> {
  const args = sample(tool.inputSchema as Schema) as Record<string, unknown>
  const params = { name: tool.name, arguments: args }
  const { content, isError } = (await client.callTool(params, undefined, { timeout })) as CallToolResult
  const [block] = content
  const text = block?.type === 'text' ? block.text : ''
  console.error(isError ? `TOOL ERROR: ${text}` : `RESULT: ${text}`)
}

try {
  await client.connect(new StdioServerTransport(), { timeout })
  if (client.getServerCapabilities()?.tools) {
    const [tool, ...others] = await allTools()
    console.log(`${others.length + 1} tools`)
    if (tool) await call(tool)
  }
} catch (error) {
  if (!(error instanceof McpError)) throw error
  if (error.code === ErrorCode.RequestTimeout) console.error('TIMEOUT')
  else console.error(`PROTOCOL ERROR: ${error.code}`)
}
await client.close()
