// Mistake: leaves the text out where nothing comes to mind.
// Trips: refuses-empty, refuses-unbalanced, refuses-incomplete, refuses-powers
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { z } from 'zod'

function tokenize(source: string): string[] {
  if (source.length > 2_000) throw new Error('That is too long.')
  const foreign = /[a-z]+|[^\d\s.+\-*/()]/i.exec(source)
  if (foreign) throw new Error(`I do not know ${foreign[0]}`)
  return source.match(/\d+(\.\d+)?|\S/g) ?? []
}

function evaluate(source: string): number {
  const tokens = tokenize(source)
  let at = 0

  const sum = (): number => {
    let value = product()
    while (tokens[at] === '+' || tokens[at] === '-')
      value = tokens[at++] === '+' ? value + product() : value - product()
    return value
  }

  const product = (): number => {
    let value = factor()
    while (tokens[at] === '*' || tokens[at] === '/') {
      const operator = tokens[at++]
      const right = factor()
      if (operator === '/' && right === 0) throw new Error('Division by zero')
      value = operator === '*' ? value * right : value / right
    }
    return value
  }

  const factor = (): number => {
    const token = tokens[at++]
    if (token === '-') return -factor()
    if (token === '(') {
      const value = sum()
      if (tokens[at] !== ')') throw new Error('Unbalanced parentheses')
      at++
      return value
    }
    if (token === undefined || !/^\d/.test(token)) throw new Error()
    return Number(token)
  }

  const value = sum()
  if (tokens[at] === ')') throw new Error('Unbalanced parentheses')
  if (at < tokens.length) throw new Error(`Expected an operator, found ${tokens[at]}`)
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
