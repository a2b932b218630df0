// The second SDK line (`@modelcontextprotocol/server`), which serves both eras, and a Pratt parser.
import { McpServer } from '@modelcontextprotocol/server'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { z } from 'zod'

const power: Record<string, number> = { '+': 10, '-': 10, '*': 20, '/': 20 }

function tokens(expression: string): string[] {
  if (expression.length > 5_000) throw new Error('Too long: 5,000 characters at most.')
  const foreign = /[^\d\s.+\-*/()]+/.exec(expression)
  if (foreign) throw new Error(`"${foreign[0].trim()}" is not part of arithmetic.`)
  const found = expression.match(/\d+(?:\.\d+)*|\S/g) ?? []
  const bad = found.find((token) => /\..*\.|^\.$/.test(token))
  if (bad) throw new Error(`"${bad}" is no number.`)
  return found
}

class Parser {
  private position = 0
  private depth = 0

  constructor(private readonly tokens: readonly string[]) {}

  all(): number {
    const value = this.parse(0)
    const left = this.tokens[this.position]
    if (left === ')') throw new Error('Unbalanced parentheses: ")" without "(".')
    if (left !== undefined) throw new Error(`Two operands side by side, the second is ${left}.`)
    return value
  }

  private parse(minimum: number): number {
    if (++this.depth > 500) throw new Error('Nested too deep.')
    let left = this.prefix()
    for (;;) {
      const operator = this.tokens[this.position] ?? ''
      const strength = power[operator]
      if (strength === undefined || strength <= minimum) break
      this.position++
      left = combine(left, operator, this.parse(strength))
    }
    this.depth--
    return left
  }

  private prefix(): number {
    const token = this.tokens[this.position++]
    if (token === undefined) throw new Error('Something is missing at the end.')
    if (/\d/.test(token)) return Number(token)
    if (token === '-') return -this.parse(30)
    if (token !== '(') throw new Error(`There is nothing before ${token}.`)
    const value = this.parse(0)
    if (this.tokens[this.position++] !== ')') throw new Error('Unbalanced parentheses: "(" without ")".')
    return value
  }
}

function combine(left: number, operator: string, right: number): number {
  if (operator === '+') return left + right
  if (operator === '-') return left - right
  if (operator === '*') return left * right
  if (right === 0) throw new Error('Dividing by zero is undefined.')
  return left / right
}

serveStdio(() => {
  const server = new McpServer({ name: 'calculator', version: '2.0.0' })
  server.registerTool(
    'calculate',
    {
      title: 'Calculator',
      description: 'Computes the value of an arithmetic expression.',
      inputSchema: z.object({ expression: z.string() }),
      annotations: { readOnlyHint: true },
    },
    // What a handler throws becomes a result with isError, message and all: here the messages are meant for the model.
    ({ expression }) => ({ content: [{ type: 'text', text: `Result: ${new Parser(tokens(expression)).all()}` }] }),
  )
  return server
})
