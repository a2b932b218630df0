// Mistake: compares the key before it is sure that it is a string: ['api_token'] is not 'api_token', and finds it.
// Trips: bad-argument, keeps-token
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
const refuse = (text: string) => ({ ...answer(text), isError: true })

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
  if (params.name !== 'read_setting') throw new McpError(ErrorCode.InvalidParams, 'No such tool')
  const key = params.arguments?.['key'] as string
  if (key === 'api_token') return refuse('Permission denied')
  if (key !== 'corrupt' && !Object.hasOwn(values, key)) return refuse('No such setting. There are theme and language.')
  try {
    return answer(String(load(key)))
  } catch (error) {
    console.error(error)
    return refuse('Reading failed.')
  }
})

await server.connect(new StdioServerTransport())
