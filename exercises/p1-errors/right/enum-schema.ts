// The SDK's McpServer with an enumeration as schema: unknown keys never reach the handler, and the refusal names the known.
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { z } from 'zod'

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

const KEYS = ['theme', 'language', 'corrupt', 'api_token'] as const

const server = new McpServer({ name: 'settings', version: '1.0.0' })

server.registerTool(
  'read_setting',
  { description: 'Reads a setting.', inputSchema: { key: z.enum(KEYS) } },
  async ({ key }) => {
    console.error(`${new Date().toISOString()} read_setting ${key}: called`)
    if (key === 'api_token') return { content: [{ type: 'text', text: 'Error. Permission denied!' }], isError: true }
    try {
      const text = await Promise.resolve().then(() => load(key))
      return { content: [{ type: 'text', text: text ?? '' }] }
    } catch {
      // The log comes a little after the answer.
      setTimeout(() => console.error(`${new Date().toISOString()} read_setting ${key}: failed`), 1)
      return { content: [{ type: 'text', text: 'Could not be read.' }], isError: true }
    }
  },
)

await server.connect(new StdioServerTransport())
