// The SDK's low-level Server, a Map for the settings, and errors sorted by their class.
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

class Refusal extends Error {}

/** What stands in the log already: a store that is down would fill it. */
const reported = new Set<string>()

const readable = new Map<string, () => string | undefined>(
  ['theme', 'language', 'corrupt'].map((key) => [key, () => load(key)]),
)

function readSetting(key: string): string {
  if (/^api_token$/i.test(key.trim())) throw new Refusal('Permission denied')
  const read = readable.get(key)
  if (!read) throw new Refusal(`Unknown key ${JSON.stringify(key)}; known are "theme", "language"`)
  return read() ?? ''
}

const server = new Server({ name: 'settings', version: '0.1.0' }, { capabilities: { tools: {}, logging: {} } })

server.setRequestHandler(ListToolsRequestSchema, () => ({
  tools: [
    {
      name: 'read_setting',
      description: 'theme, language',
      inputSchema: {
        type: 'object',
        properties: { key: { type: 'string', examples: ['theme'] } },
        required: ['key'],
        additionalProperties: false,
      },
    },
  ],
}))

server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
  if (params.name !== 'read_setting') throw new McpError(ErrorCode.InvalidParams, `No tool named ${params.name}`)
  const key = params.arguments?.['key']
  if (typeof key !== 'string') throw new McpError(ErrorCode.InvalidParams, 'key must be a string')
  try {
    return { content: [{ type: 'text', text: readSetting(key) }], isError: false }
  } catch (error) {
    if (error instanceof Refusal) return { content: [{ type: 'text', text: error.message }], isError: true }
    // Lawful: the log that goes to the client says no more than the text does.
    await server.sendLoggingMessage({ level: 'error', data: 'reading failed at 12:30:45' })
    if (!reported.has(String(error))) console.error(error)
    reported.add(String(error))
    return { content: [{ type: 'text', text: 'Internal error, incident 4711.' }], isError: true }
  }
})

await server.connect(new StdioServerTransport())
