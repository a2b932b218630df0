// SDK version 2, which speaks with servers of both eras: it asks for server/discover first, and then shakes hands.
import { Client, ProtocolError, SdkError, SdkErrorCode } from '@modelcontextprotocol/client'
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio'

type Schema = { type?: string; enum?: unknown[]; properties?: Record<string, Schema>; required?: string[] }

const timeout = process.env['REQUEST_TIMEOUT_MS'] ? Number(process.env['REQUEST_TIMEOUT_MS']) : 2000

function sample(schema: Schema): unknown {
  if (schema.enum) return schema.enum[0]
  const { properties = {}, required = [] } = schema
  if (schema.type === 'object') return Object.fromEntries(required.map((key) => [key, sample(properties[key] ?? {})]))
  return schema.type === 'string' ? 'sample' : schema.type === 'boolean' ? true : 42
}

const client = new Client(
  { name: 'two-eras', version: '1.0.0' },
  { versionNegotiation: { mode: 'auto', probe: { timeoutMs: timeout } } },
)
try {
  await client.connect(new StdioServerTransport(), { timeout })
  const tools = client.getServerCapabilities()?.tools ? (await client.listTools({}, { timeout })).tools : []
  const [tool] = tools
  if (tool) {
    const params = { name: tool.name, arguments: sample(tool.inputSchema as Schema) as Record<string, unknown> }
    const { content, isError } = await client.callTool(params, { timeout })
    const [block] = content
    console.error(`${isError ? 'TOOL ERROR' : 'RESULT'}: ${block?.type === 'text' ? block.text : ''}`)
  }
} catch (error) {
  if (error instanceof SdkError && error.code === SdkErrorCode.RequestTimeout) console.error('TIMEOUT')
  else if (error instanceof ProtocolError) console.error(`PROTOCOL ERROR: ${error.code}`)
  else throw error
} finally {
  await client.close()
}
