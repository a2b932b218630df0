// Mistake: builds a Function, after looking for dangerous words; the list is never long enough.
// Trips: refuses-incomplete, refuses-division-by-zero, refuses-foreign, refuses-powers, runs-no-code
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { z } from 'zod'

const DANGEROUS = ['process', 'require', 'import', 'eval', 'global', 'fetch']

function evaluate(source: string): unknown {
  const found = DANGEROUS.find((word) => source.includes(word))
  if (found) throw new Error(`${found} is not allowed`)
  return new Function(`return (${source}\n)`)()
}

const server = new McpServer({ name: 'calculator', version: '1.0.0' })

server.registerTool(
  'calculate',
  { description: 'Evaluates an arithmetic expression.', inputSchema: { expression: z.string() } },
  ({ expression }) => {
    try {
      return { content: [{ type: 'text', text: `Result: ${evaluate(expression)}` }] }
    } catch (error) {
      return { content: [{ type: 'text', text: (error as Error).message }], isError: true }
    }
  },
)

await server.connect(new StdioServerTransport())
