// Mistake: quotes within the line, between three backticks.
// Trips: fences-hold
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { z } from 'zod'

const fence = (code: string) => `\`\`\`${code}\`\`\``

const ask = (text: string) => ({ messages: [{ role: 'user' as const, content: { type: 'text' as const, text } }] })

const server = new McpServer({ name: 'code-helper', version: '1.0.0' })

server.registerPrompt(
  'explain_code',
  { description: 'Explains code', argsSchema: { code: z.string(), language: z.string().optional() } },
  ({ code, language }) => ask(`Explain this code${language ? `, which is ${language}` : ''}: ${fence(code)}`),
)

server.registerPrompt('review_code', { description: 'Reviews code', argsSchema: { code: z.string() } }, ({ code }) =>
  ask(`Review this code: ${fence(code)}`),
)

await server.connect(new StdioServerTransport())
