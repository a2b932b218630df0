// Mistake: names the first prompt with a hyphen.
// Trips: prompts-listed, explain-message
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { z } from 'zod'

function fence(code: string): string {
  const longest = (code.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2)
  const marks = '`'.repeat(longest + 1)
  return `${marks}\n${code}\n${marks}`
}

const ask = (text: string) => ({ messages: [{ role: 'user' as const, content: { type: 'text' as const, text } }] })

const server = new McpServer({ name: 'code-helper', version: '1.0.0' })

server.registerPrompt(
  'explain-code',
  { description: 'Explains code', argsSchema: { code: z.string(), language: z.string().optional() } },
  ({ code, language }) => ask(`Explain this code.${language ? ` It is ${language}.` : ''}\n\n${fence(code)}`),
)

server.registerPrompt('review_code', { description: 'Reviews code', argsSchema: { code: z.string() } }, ({ code }) =>
  ask(`Review this code.\n\n${fence(code)}`),
)

await server.connect(new StdioServerTransport())
