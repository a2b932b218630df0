// Mistake: lists the tools and leaves it at that.
// Trips: calls-a-tool
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { ErrorCode, McpError, type Tool } from '@modelcontextprotocol/sdk/types.js'

const timeout = Number(process.env['REQUEST_TIMEOUT_MS'] ?? 2000)
const client = new Client({ name: 'my-client', version: '1.0.0' })

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

function describe({ name, description }: Tool): string {
  return `${name}: ${description}`
}

try {
  await client.connect(new StdioServerTransport(), { timeout })
  if (client.getServerCapabilities()?.tools) {
    for (const tool of await allTools()) console.error(describe(tool))
  }
} catch (error) {
  if (!(error instanceof McpError)) throw error
  if (error.code === ErrorCode.RequestTimeout) console.error('TIMEOUT')
  else console.error(`PROTOCOL ERROR: ${error.code}`)
}
await client.close()
