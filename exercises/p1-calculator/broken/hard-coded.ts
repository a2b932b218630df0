// Mistake: answers the examples of the brief from a table.
// Trips: result-text
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { z } from 'zod'

const KNOWN = new Map([
  ['2 + 3 * 4', 14],
  ['10 / 4', 2.5],
  ['(2 + 3) * 4', 20],
])

function evaluate(source: string): number {
  const value = KNOWN.get(source)
  if (value === undefined) throw new Error(`Cannot calculate ${source}`)
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
