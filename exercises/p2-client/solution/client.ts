import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { ErrorCode, McpError, type CallToolResult, type Tool } from '@modelcontextprotocol/sdk/types.js'
import { argumentsFor } from './arguments.ts'
import { StdioTransport } from './stdio.ts'

// The SDK's own limit is 60 s. A variable that is not set is undefined, and Number(undefined) is NaN.
const timeout = Number(process.env['REQUEST_TIMEOUT_MS'] ?? 2000)

const client = new Client({ name: 'my-client', version: '1.0.0' })

async function allTools(): Promise<Tool[]> {
  const all: Tool[] = []
  let cursor: string | undefined
  do {
    // The limit goes with every request: there is no setting for all of them.
    const page = await client.listTools(cursor === undefined ? {} : { cursor }, { timeout })
    all.push(...page.tools)
    // Not the number of tools tells whether there is more: a page may be empty.
    cursor = page.nextCursor
  } while (cursor !== undefined)
  return all
}

async function call(tool: Tool): Promise<void> {
  const params = { name: tool.name, arguments: argumentsFor(tool.inputSchema) }
  const result = (await client.callTool(params, undefined, { timeout })) as CallToolResult
  const [first] = result.content
  const text = first?.type === 'text' ? first.text : ''
  // A tool that failed gives a result as well; nothing is thrown.
  console.error(`${result.isError ? 'TOOL ERROR' : 'RESULT'}: ${text}`)
}

function report(error: unknown): void {
  if (!(error instanceof McpError)) throw error
  // The SDK reports its own time limit as an error with this code, though no server has sent it.
  if (error.code === ErrorCode.RequestTimeout) console.error('TIMEOUT')
  else console.error(`PROTOCOL ERROR: ${error.code}`)
}

try {
  await client.connect(new StdioTransport(), { timeout })
  // Version 1 of the SDK sends what you ask it to, whether the server offers it or not.
  if (client.getServerCapabilities()?.tools) {
    const [tool] = await allTools()
    if (tool) await call(tool)
  }
} catch (error) {
  report(error)
} finally {
  // On every way out: otherwise the open stdin keeps the process alive.
  await client.close()
}
