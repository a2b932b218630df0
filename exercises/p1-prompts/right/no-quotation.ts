// The SDK's McpServer, with the short form `server.prompt`. The code is not set apart at all: the brief leaves that open.
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { z } from 'zod'

const server = new McpServer({ name: 'code-helper', version: '1.0.0' })

const message = (text: string) => ({ messages: [{ role: 'user' as const, content: { type: 'text' as const, text } }] })

server.prompt('explain_code', { code: z.string(), language: z.string().optional() }, ({ code, language }) =>
  message(
    code + (language === undefined ? '' : `\n(${language})`) + '\n\nThe argument `code` is above. What does it do?',
  ),
)

server.prompt('review_code', { code: z.string(), language: z.string().optional() }, ({ code }) =>
  message(`Find what is wrong with \`code\`\n${code}`),
)

await server.connect(new StdioServerTransport())
