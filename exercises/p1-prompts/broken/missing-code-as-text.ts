// Mistake: asks for the code in a prompt, when there is none.
// Trips: refuses-missing-code
import { createInterface } from 'node:readline'

type Json = Record<string, unknown>

const code = { name: 'code', required: true }
const prompts = [
  { name: 'explain_code', arguments: [code, { name: 'language' }] },
  { name: 'review_code', arguments: [code] },
]

const tasks: Record<string, string> = {
  explain_code: 'Explain this code.',
  review_code: 'Review this code.',
}

function get(name: string, args: Record<string, string>): Json {
  if (!Object.hasOwn(tasks, name)) return { error: { code: -32602, message: `Unknown prompt: ${name}` } }
  if (args['code'] === undefined) args = { ...args, code: 'Please paste the code here.' }
  const language = args['language'] ? ` It is written in ${args['language']}.` : ''
  const text = `${tasks[name]}${language}\n\n<code>\n${args['code']}\n</code>`
  return { result: { messages: [{ role: 'user', content: { type: 'text', text } }] } }
}

function outcome(method: string, params: Json): Json {
  switch (method) {
    case 'initialize':
      return {
        result: {
          protocolVersion: '2025-11-25',
          capabilities: { prompts: {} },
          serverInfo: { name: 'code-helper', version: '1.0.0' },
        },
      }
    case 'ping':
      return { result: {} }
    case 'prompts/list':
      return { result: { prompts } }
    case 'prompts/get':
      return get(String(params['name']), (params['arguments'] ?? {}) as Record<string, string>)
    default:
      return { error: { code: -32601, message: 'Method not found' } }
  }
}

createInterface({ input: process.stdin }).on('line', (line) => {
  let message: Json
  try {
    message = Object(JSON.parse(line)) as Json
  } catch {
    return
  }
  const { id, method, params } = message
  if (typeof method !== 'string' || (typeof id !== 'string' && typeof id !== 'number')) return
  const answer = { jsonrpc: '2.0', id, ...outcome(method, Object(params) as Json) }
  process.stdout.write(`${JSON.stringify(answer)}\n`)
})
