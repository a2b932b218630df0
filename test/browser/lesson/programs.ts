import type { RunnableProgram } from '@/components/lesson/run/program.ts'

export const greeter: RunnableProgram = {
  name: 'greeter',
  kind: 'stdio',
  entry: 'server.ts',
  files: {
    'server.ts': `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { z } from 'zod'
import { greet } from './greet.ts'

const server = new McpServer({ name: 'greeter', version: '1.0.0' })
server.registerTool('greet', { description: 'Greets', inputSchema: { name: z.string() } }, ({ name }) => ({
  content: [{ type: 'text', text: greet(process.env.WORD ?? 'none', name) }],
}))
server.registerPrompt('hello', { argsSchema: { to: z.string() } }, ({ to }) => ({
  messages: [{ role: 'user', content: { type: 'text', text: \`Say hello to \${to}\` } }],
}))
await server.connect(new StdioServerTransport())
console.error('greeter is ready')
`,
    'greet.ts': 'export const greet = (word: string, name: string) => `${word}, ${name}!`\n',
  },
  env: { WORD: 'Hello' },
}

export const script: RunnableProgram = {
  name: 'counter',
  kind: 'script',
  entry: 'client.ts',
  files: {
    'client.ts': `for (const count of [1, 2, 3]) console.log('count', count)
console.error('a warning')
process.exitCode = 3
`,
  },
}

export const web: RunnableProgram = {
  name: 'web',
  kind: 'http',
  entry: 'server.ts',
  files: {
    'server.ts': `import { createMcpHandler, McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'

const handler = createMcpHandler(() => {
  const server = new McpServer({ name: 'web', version: '1.0.0' })
  server.registerTool('add', { inputSchema: z.object({ a: z.number() }) }, ({ a }) => ({
    content: [{ type: 'text', text: String(a) }],
  }))
  return server
})

export default {
  async fetch(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url)
    if (pathname === '/origin') return Response.json({ origin: request.headers.get('origin') })
    if (pathname === '/stream') {
      const events = ['event: message\\ndata: {"jsonrpc":"2.0","method":"notifications/tools/list_changed"}\\n\\n', ': alive\\n\\n']
      const body = new ReadableStream({
        start: (controller) => events.forEach((event) => controller.enqueue(new TextEncoder().encode(event))),
        cancel: () => console.log('the client has gone'),
      })
      return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
    }
    return handler.fetch(request)
  },
}
`,
  },
}
