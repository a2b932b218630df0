// Mistake: refuses the one key that it knows to be secret, exactly as written, and trims the key afterwards.
// Trips: refuses-unknown, denies-token, keeps-token
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

const answer = (text: string) => ({ content: [{ type: 'text' as const, text }] })
const refuse = (text: string) => ({ ...answer(text), isError: true })

const server = new McpServer({ name: 'settings', version: '1.0.0' })

server.registerTool('read_setting', { inputSchema: { key: z.string() } }, ({ key }) => {
  if (key === 'api_token') return refuse('Permission denied.')
  try {
    return answer(String(load(key.trim().toLowerCase())))
  } catch (error) {
    console.error('reading failed:', error)
    return refuse('Reading failed.')
  }
})

await server.connect(new StdioServerTransport())
