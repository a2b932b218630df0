// The second SDK line (`@modelcontextprotocol/server`), which serves both eras; the language stands behind the fence.
import { McpServer } from '@modelcontextprotocol/server'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { z } from 'zod'

function block(code: string, language = ''): string {
  let fence = '```'
  while (code.includes(fence)) fence += '`'
  return [fence + language, code, fence, ''].join('\n')
}

const user = (text: string) => ({
  description: 'About some code',
  messages: [{ role: 'user' as const, content: { type: 'text' as const, text } }],
})

serveStdio(() => {
  const server = new McpServer({ name: 'code-helper', version: '1.0.0' })
  server.registerPrompt(
    'explain_code',
    {
      description: 'What does this do?',
      argsSchema: z.object({ code: z.string().min(1), language: z.string().optional() }),
    },
    ({ code, language }) => user(`What does this do?\n\n${block(code, language)}`),
  )
  server.registerPrompt(
    'review_code',
    { description: 'What is wrong with this?', argsSchema: z.object({ code: z.string().min(1) }) },
    ({ code }) => user(`What is wrong with this?\n\n${block(code)}`),
  )
  return server
})
