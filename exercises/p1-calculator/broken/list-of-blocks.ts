// Mistake: returns the list of blocks as the result, without the object around it.
// Trips: result-text, valid-messages
import { createInterface } from 'node:readline'

function tokenize(source: string): string[] {
  if (source.length > 2_000) throw new Error('That is too long.')
  const foreign = /[a-z]+|[^\d\s.+\-*/()]/i.exec(source)
  if (foreign) throw new Error(`I do not know ${foreign[0]}`)
  return source.match(/\d+(\.\d+)?|\S/g) ?? []
}

function evaluate(source: string): number {
  const tokens = tokenize(source)
  let at = 0

  const sum = (): number => {
    let value = product()
    while (tokens[at] === '+' || tokens[at] === '-')
      value = tokens[at++] === '+' ? value + product() : value - product()
    return value
  }

  const product = (): number => {
    let value = factor()
    while (tokens[at] === '*' || tokens[at] === '/') {
      const operator = tokens[at++]
      const right = factor()
      if (operator === '/' && right === 0) throw new Error('Division by zero')
      value = operator === '*' ? value * right : value / right
    }
    return value
  }

  const factor = (): number => {
    const token = tokens[at++]
    if (token === '-') return -factor()
    if (token === '(') {
      const value = sum()
      if (tokens[at++] !== ')') throw new Error('Unbalanced parentheses')
      return value
    }
    if (token === undefined || !/^\d/.test(token)) throw new Error(`Expected a number, found ${token ?? 'the end'}`)
    return Number(token)
  }

  const value = sum()
  if (tokens[at] === ')') throw new Error('Unbalanced parentheses')
  if (at < tokens.length) throw new Error(`Expected an operator, found ${tokens[at]}`)
  return value
}

function call(id: string | number, params: Record<string, any>): void {
  const expression: unknown = params['arguments']?.expression
  if (params['name'] !== 'calculate' || typeof expression !== 'string') {
    return send({ id, error: { code: -32602, message: 'Invalid params' } })
  }
  try {
    send({ id, result: [{ type: 'text', text: `Result: ${evaluate(expression)}` }] })
  } catch (error) {
    send({ id, result: { content: [{ type: 'text', text: (error as Error).message }], isError: true } })
  }
}

type Message = { id?: string | number; method?: string; params?: Record<string, any> }

function send(message: object): void {
  process.stdout.write(JSON.stringify({ jsonrpc: '2.0', ...message }) + '\n')
}

function answer({ id, method, params }: Message): void {
  if (id === undefined) return
  if (method === 'initialize') {
    const serverInfo = { name: 'calculator', version: '1.0.0' }
    send({ id, result: { protocolVersion: '2025-11-25', capabilities: { tools: {} }, serverInfo } })
  } else if (method === 'ping') {
    send({ id, result: {} })
  } else if (method === 'tools/list') {
    const inputSchema = { type: 'object', properties: { expression: { type: 'string' } }, required: ['expression'] }
    send({ id, result: { tools: [{ name: 'calculate', description: 'Evaluates arithmetic.', inputSchema }] } })
  } else if (method === 'tools/call') {
    call(id, params ?? {})
  } else {
    send({ id, error: { code: -32601, message: 'Method not found' } })
  }
}

createInterface({ input: process.stdin }).on('line', (line) => {
  let message: Message | null
  try {
    message = JSON.parse(line) as Message | null
  } catch {
    return
  }
  if (typeof message?.method === 'string' && message.id !== null) answer(message)
})
