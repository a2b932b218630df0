// SDK version 1 without its convenient methods, over the transport that its servers use: that one only moves lines.
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import {
  CallToolResultSchema,
  ErrorCode,
  ListToolsResultSchema,
  McpError,
  type Tool,
} from '@modelcontextprotocol/sdk/types.js'

type Schema = { type?: string; enum?: unknown[]; properties?: Record<string, Schema>; required?: string[] }

const options = { timeout: Number(process.env['REQUEST_TIMEOUT_MS'] ?? '2000') }

function fill(schema: Schema): unknown {
  if (schema.enum) return schema.enum[0]
  if (schema.type === 'object' || schema.properties)
    return Object.fromEntries((schema.required ?? []).map((key) => [key, fill(schema.properties?.[key] ?? {})]))
  if (schema.type === 'boolean') return false
  return schema.type === 'string' ? '' : -3
}

async function listAll(client: Client): Promise<Tool[]> {
  const tools: Tool[] = []
  let params: { cursor?: string } | undefined
  for (;;) {
    const page = await client.request({ method: 'tools/list', params }, ListToolsResultSchema, options)
    tools.push(...page.tools)
    if (page.nextCursor === undefined) return tools
    params = { cursor: page.nextCursor }
  }
}

const client = new Client({ name: 'low-level', version: '1' }, { capabilities: { roots: { listChanged: true } } })
try {
  await client.connect(new StdioServerTransport(), options)
  const tools = client.getServerCapabilities()?.tools ? await listAll(client) : []
  for (const tool of tools) {
    const params = { name: tool.name, arguments: fill(tool.inputSchema as Schema) as Record<string, unknown> }
    const { content, isError } = await client.request({ method: 'tools/call', params }, CallToolResultSchema, options)
    const text = content.map((block) => (block.type === 'text' ? block.text : '')).join('')
    console.error((isError ? 'TOOL ERROR: ' : 'RESULT: ') + text)
  }
} catch (error) {
  const { code } = error as McpError
  console.error(code === ErrorCode.RequestTimeout ? 'TIMEOUT' : `PROTOCOL ERROR: ${code}`)
}
await client.close()
