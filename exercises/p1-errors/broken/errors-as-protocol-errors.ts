// Mistake: answers every failure with a JSON-RPC error, which the model does not see.
// Trips: refuses-unknown, denies-token, reports-failure
import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { CallToolRequestSchema, ErrorCode, ListToolsRequestSchema, McpError } from '@modelcontextprotocol/sdk/types.js'

const values: Record<string, string> = {
  theme: 'solarized-dark',
  language: 'de-AT',
  api_token: 'wbk_Zr7Kq2mXv9TbN4cYhL3s',
}

function load(key: string): string | undefined {
  if (key === 'corrupt') {
    throw new Error('cannot read record in /var/lib/settings/shard-07.sqlite (token=st_8Hq4WnYe2RkPz6UdJv5m)')
  }
  return values[key]
}

const answer = (text: string) => ({ content: [{ type: 'text' as const, text }] })
const READABLE = ['theme', 'language', 'corrupt']

const server = new Server({ name: 'settings', version: '1.0.0' }, { capabilities: { tools: {} } })

server.setRequestHandler(ListToolsRequestSchema, () => ({
  tools: [
    {
      name: 'read_setting',
      inputSchema: { type: 'object', properties: { key: { type: 'string' } }, required: ['key'] },
    },
  ],
}))

server.setRequestHandler(CallToolRequestSchema, ({ params }) => {
  const key = params.arguments?.['key']
  if (params.name !== 'read_setting' || typeof key !== 'string') {
    throw new McpError(ErrorCode.InvalidParams, 'No such tool, or no key')
  }
  if (key === 'api_token') throw new McpError(ErrorCode.InvalidRequest, 'Permission denied')
  if (!READABLE.includes(key)) throw new McpError(ErrorCode.InvalidParams, 'There are theme and language')
  try {
    return answer(String(load(key)))
  } catch (error) {
    console.error(error)
    throw new McpError(ErrorCode.InternalError, 'Reading failed')
  }
})

await server.connect(new StdioServerTransport())
