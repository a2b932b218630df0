// The SDK's low-level Server: a page for each prompt, tags that do not occur in the code, which comes before the question,
// and sentences that speak of null.
import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import {
  ErrorCode,
  GetPromptRequestSchema,
  ListPromptsRequestSchema,
  McpError,
  type Prompt,
} from '@modelcontextprotocol/sdk/types.js'

const prompts: readonly Prompt[] = [
  { name: 'review_code', arguments: [{ name: 'code', required: true }] },
  { name: 'explain_code', arguments: [{ name: 'language' }, { name: 'code', required: true }] },
]

const tasks = new Map([
  ['explain_code', 'Explain this code. Say where a value may be null or undefined.'],
  ['review_code', 'Review this code. Look for null and undefined first.'],
])

function quoteCode(code: string): string {
  let tag = 'code'
  while (code.includes(`<${tag}>`) || code.includes(`</${tag}>`)) tag += '-x'
  return `<${tag}>${code}</${tag}>`
}

const server = new Server({ name: 'code-helper', version: '7' }, { capabilities: { prompts: {} } })

server.setRequestHandler(ListPromptsRequestSchema, ({ params }) => {
  const page = params?.cursor === undefined ? 0 : 1
  if (page === 1 && params?.cursor !== 'second') throw new McpError(ErrorCode.InvalidParams, 'Unknown cursor')
  return { prompts: [prompts[page]!], ...(page === 0 ? { nextCursor: 'second' } : {}) }
})

server.setRequestHandler(GetPromptRequestSchema, ({ params: { name, arguments: given = {} } }) => {
  const task = tasks.get(name)
  if (task === undefined) throw new McpError(ErrorCode.InvalidParams, `Unknown prompt: ${name}`)
  const { code, language } = given
  if (code === undefined) throw new McpError(ErrorCode.InvalidParams, 'code is missing')
  const lines = [quoteCode(code), task, ...(language ? [`Language: ${language.toUpperCase()}`] : [])]
  return { messages: [{ role: 'user', content: { type: 'text', text: lines.join('\n') } }] }
})

await server.connect(new StdioServerTransport())
