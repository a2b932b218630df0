// Mistake: matches one operator between two numbers with a pattern, as in the example.
// Trips: precedence, left-to-right, parentheses, unary-minus
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { z } from 'zod'

function evaluate(source: string): number {
  const foreign = /[a-z]+|\*\*|[^\d\s.+\-*/()]/i.exec(source)
  if (foreign) throw new Error(`I do not know ${foreign[0]}`)
  if (source.split('(').length !== source.split(')').length) throw new Error('Unbalanced parentheses')
  const zero = /\/\s*(0|\(\s*(\d+)\s*-\s*\2\s*\))/.test(source)
  if (zero) throw new Error('Division by zero')
  const [, left = '', operator, right = ''] = /^\s*(\d+(?:\.\d+)?)\s*([-+*/])\s*(\d+(?:\.\d+)?)\s*$/.exec(source) ?? []
  const [a, b] = [Number(left), Number(right)]
  if (operator === '+') return a + b
  if (operator === '-') return a - b
  if (operator === '*') return a * b
  if (operator === '/') return a / b
  throw new Error(`Cannot read this`)
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
