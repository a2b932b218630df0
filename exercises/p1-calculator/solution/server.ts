import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { z } from 'zod'
import { evaluate, ExpressionError } from './calculator.ts'

const server = new McpServer({ name: 'calculator', version: '1.0.0' })

server.registerTool(
  'calculate',
  {
    // The model reads this, and nothing else, when it decides whether and how to call the tool.
    description: 'Evaluates arithmetic with + - * / and parentheses, such as "2 * (3 + 4.5)".',
    // The SDK turns this shape into JSON Schema for `tools/list`, and checks every call against it: in the handler
    // `expression` is a string, whatever the client sent.
    inputSchema: { expression: z.string().describe('For example: 12 / (1 + 2)') },
  },
  ({ expression }) => {
    try {
      return { content: [{ type: 'text', text: `Result: ${evaluate(expression)}` }] }
    } catch (error) {
      // A fault of our own is not the model's business: let the SDK report it.
      if (!(error instanceof ExpressionError)) throw error
      // A refusal is a result with `isError`: it reaches the model, which can read why and call again.
      return { content: [{ type: 'text', text: error.message }], isError: true }
    }
  },
)

await server.connect(new StdioServerTransport())

// stdout carries the protocol and nothing else. What is meant for people goes to stderr.
console.error('calculator: ready')
