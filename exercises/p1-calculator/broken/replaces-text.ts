// Mistake: replaces each part by its value as text, and cannot read what JavaScript writes for small numbers: 3e-7.
// Trips: mixed
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { z } from 'zod'

const NUMBER = '(-?\\d+(?:\\.\\d+)?)'

/** Replaces the first `a op b` until there is none. */
function fold(text: string, operators: string): string {
  const pattern = new RegExp(`(?<![\\d.])${NUMBER}\\s*([${operators}])\\s*${NUMBER}`)
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [whole, left, operator, right] = match
    const [a, b] = [Number(left), Number(right)]
    if (operator === '/' && b === 0) throw new Error('Division by zero')
    const value = operator === '+' ? a + b : operator === '-' ? a - b : operator === '*' ? a * b : a / b
    text = text.replace(whole, String(value))
  }
  return text
}

function flat(text: string): string {
  const value = fold(fold(text, '*/'), '\\-+').trim()
  if (/^-\s*-?\d[\d.]*$/.test(value)) return String(-Number(value.slice(1)))
  if (!/^-?\d+(\.\d+)?$/.test(value)) throw new Error(`This is not complete: ${value}`)
  return value
}

function evaluate(source: string): number {
  if (source.length > 2_000) throw new Error('That is too long.')
  const foreign = /[a-z]+|\*\*|[^\d\s.+\-*/()]/i.exec(source)
  if (foreign) throw new Error(`I do not know ${foreign[0]}`)
  let text = source
  for (let inner = /\(([^()]*)\)/.exec(text); inner; inner = /\(([^()]*)\)/.exec(text)) {
    text = text.replace(inner[0], flat(inner[1] ?? ''))
  }
  if (/[()]/.test(text)) throw new Error('Unbalanced parentheses')
  return Number(flat(text))
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
