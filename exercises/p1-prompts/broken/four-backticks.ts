// Mistake: quotes between four backticks, which is enough until somebody uses five.
// Trips: fences-hold
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { z } from 'zod'

const fence = (code: string) => `\`\`\`\`\n${code}\n\`\`\`\``

const ask = (text: string) => ({ messages: [{ role: 'user' as const, content: { type: 'text' as const, text } }] })

const server = new McpServer({ name: 'code-helper', version: '1.0.0' })

server.registerPrompt(
  'explain_code',
  { description: 'Explains code', argsSchema: { code: z.string(), language: z.string().optional() } },
  ({ code, language }) => ask(`Explain this code.${language ? ` It is ${language}.` : ''}\n\n${fence(code)}`),
)

server.registerPrompt('review_code', { description: 'Reviews code', argsSchema: { code: z.string() } }, ({ code }) =>
  ask(`Review this code.\n\n${fence(code)}`),
)

await server.connect(new StdioServerTransport())
