// Mistake: lets eval see digits, operators and parentheses only, and forgets that ** and // are made of them.
// Trips: refuses-powers, refuses-incomplete, refuses-division-by-zero
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { z } from 'zod'

function evaluate(source: string): number {
  const foreign = /[a-z]+|[^\d\s.+\-*/()]/i.exec(source)
  if (foreign) throw new Error(`Not allowed: ${foreign[0]}`)
  const value: unknown = (0, eval)(source)
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Error('Division by zero or no number')
  return value
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
