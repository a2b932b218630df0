// The SDK's low-level Server with request handlers, the schema by hand, and the shunting-yard algorithm.
import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { CallToolRequestSchema, ErrorCode, ListToolsRequestSchema, McpError } from '@modelcontextprotocol/sdk/types.js'

type Binary = '+' | '-' | '*' | '/'

const rank: Record<string, number> = { '+': 1, '-': 1, '*': 2, '/': 2, neg: 3 }

class Refusal extends Error {}

function apply(operator: string, values: number[]): void {
  const right = values.pop()
  if (right === undefined) throw new Refusal('An operand is missing.')
  if (operator === 'neg') {
    values.push(-right)
    return
  }
  const left = values.pop()
  if (left === undefined) throw new Refusal('An operand is missing.')
  if (operator === '/' && right === 0) throw new Refusal('Cannot divide by 0')
  const results: Record<Binary, number> = { '+': left + right, '-': left - right, '*': left * right, '/': left / right }
  values.push(results[operator as Binary])
}

function evaluate(expression: string): number {
  const values: number[] = []
  const operators: string[] = []
  let expectOperand = true
  const reduce = (until: number) => {
    while (operators.length > 0 && operators.at(-1) !== '(' && rank[operators.at(-1)!]! >= until)
      apply(operators.pop()!, values)
  }
  let rest = expression
  for (rest = rest.trimStart(); rest !== ''; rest = rest.trimStart()) {
    const number = /^\d+(\.\d+)?(?!\.)/.exec(rest)?.[0]
    const symbol = rest[0]!
    rest = rest.slice(number?.length ?? 1)
    if (number !== undefined || symbol === '(') {
      if (!expectOperand) throw new Refusal(`Expected an operator, found ${number ?? symbol}`)
      if (number === undefined) operators.push('(')
      else values.push(Number(number))
      expectOperand = symbol === '('
    } else if (symbol === ')') {
      if (expectOperand && operators.length > 0) throw new Refusal('Expected an operand, found )')
      reduce(0)
      if (operators.pop() !== '(') throw new Refusal('Mismatched parentheses: one ) too many')
    } else if ('+-*/'.includes(symbol)) {
      if (expectOperand && symbol !== '-') throw new Refusal(`Expected an operand, found ${symbol}`)
      if (expectOperand) operators.push('neg')
      else {
        reduce(rank[symbol]!)
        operators.push(symbol)
      }
      expectOperand = true
    } else {
      throw new Refusal(`Unknown character: ${symbol}`)
    }
  }
  if (expectOperand) throw new Refusal('Expected an operand at the end')
  reduce(0)
  if (operators.length > 0) throw new Refusal('Mismatched parentheses: one ( too many')
  return values[0]!
}

const server = new Server({ name: 'calculator', version: '0.1.0' }, { capabilities: { tools: {} } })

server.setRequestHandler(ListToolsRequestSchema, () => ({
  tools: [
    {
      name: 'calculate',
      description: 'A pocket calculator.',
      inputSchema: {
        type: 'object',
        properties: { expression: { type: 'string', minLength: 1 } },
        required: ['expression'],
        additionalProperties: false,
      },
    },
  ],
}))

server.setRequestHandler(CallToolRequestSchema, ({ params }) => {
  if (params.name !== 'calculate') throw new McpError(ErrorCode.InvalidParams, `No tool named ${params.name}`)
  const expression = params.arguments?.['expression']
  if (typeof expression !== 'string') throw new McpError(ErrorCode.InvalidParams, 'expression must be a string')
  try {
    return { content: [{ type: 'text', text: `Result: ${evaluate(expression)}` }], isError: false }
  } catch (error) {
    if (error instanceof Refusal) return { content: [{ type: 'text', text: error.message }], isError: true }
    throw error
  }
})

await server.connect(new StdioServerTransport())
