// No SDK: JSON-RPC by hand over readline, and a parser that eats the text itself.
import { createInterface } from 'node:readline'

class Refusal extends Error {}

/** A recursive-descent parser without tokens: it looks at the next character. */
class Reader {
  private at = 0
  private depth = 0

  constructor(private readonly text: string) {}

  value(): number {
    if (this.peek() === '') throw new Refusal('Nothing to calculate')
    const value = this.sum()
    if (this.peek() === ')') throw new Refusal('Parentheses do not match')
    if (this.peek() !== '') throw this.unexpected()
    return value
  }

  private peek(): string {
    while (this.text[this.at] === ' ') this.at++
    return this.text[this.at] ?? ''
  }

  private unexpected(): Refusal {
    const found = String.fromCodePoint(this.text.codePointAt(this.at) ?? 32)
    return new Refusal(`Did not expect '${found}' at position ${this.at}`)
  }

  private sum(): number {
    let value = this.product()
    for (let next = this.peek(); next === '+' || next === '-'; next = this.peek()) {
      this.at++
      const right = this.product()
      value = next === '+' ? value + right : value - right
    }
    return value
  }

  private product(): number {
    let value = this.factor()
    for (let next = this.peek(); next === '*' || next === '/'; next = this.peek()) {
      this.at++
      const right = this.factor()
      if (next === '/' && right === 0) throw new Refusal('Division by zero')
      value = next === '*' ? value * right : value / right
    }
    return value
  }

  private factor(): number {
    const next = this.peek()
    if (next === '-') {
      this.at++
      return -this.factor()
    }
    if (next === '(') {
      this.at++
      if (++this.depth > 300) throw new Refusal('Too many parentheses')
      const value = this.sum()
      if (this.peek() === '') throw new Refusal('Parentheses do not match')
      if (this.peek() !== ')') throw this.unexpected()
      this.at++
      this.depth--
      return value
    }
    const digits = /^\d+(\.\d+)?/.exec(this.text.slice(this.at, this.at + 400))?.[0]
    if (digits === undefined) throw next === '' ? new Refusal('A number is missing at the end') : this.unexpected()
    this.at += digits.length
    return Number(digits)
  }
}

const tool = {
  name: 'calculate',
  description: 'Calculates: numbers, + - * /, parentheses.',
  inputSchema: { type: 'object', properties: { expression: { type: 'string' } }, required: ['expression'] },
}

type Id = string | number

function send(message: object): void {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
}

function fail(id: Id, code: number, message: string): void {
  send({ id, error: { code, message } })
}

function text(id: Id, value: string, isError?: true): void {
  send({ id, result: { content: [{ type: 'text', text: value }], ...(isError ? { isError } : {}) } })
}

function call(id: Id, params: { name?: unknown; arguments?: { expression?: unknown } }): void {
  if (params.name !== tool.name) return fail(id, -32602, `Unknown tool: ${String(params.name)}`)
  const expression = params.arguments?.expression
  if (typeof expression !== 'string') return fail(id, -32602, 'expression must be a string')
  try {
    text(id, `Result: ${new Reader(expression).value()}`)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    text(id, error.message, true)
  }
}

function answer(id: Id, method: string, params: Record<string, unknown>): void {
  switch (method) {
    case 'initialize':
      return send({
        id,
        result: {
          protocolVersion: '2025-06-18',
          capabilities: { tools: {} },
          serverInfo: { name: 'calculator', version: '1' },
        },
      })
    case 'ping':
      return send({ id, result: {} })
    case 'tools/list':
      return send({ id, result: { tools: [tool] } })
    case 'tools/call':
      return call(id, params)
    default:
      return fail(id, -32601, `Method not found: ${method}`)
  }
}

createInterface({ input: process.stdin, terminal: false }).on('line', (line) => {
  let message: { id?: unknown; method?: unknown; params?: unknown }
  try {
    message = JSON.parse(line) as typeof message
  } catch {
    return fail(null as unknown as Id, -32700, 'Parse error')
  }
  const { id, method, params } = message ?? {}
  if (typeof method !== 'string' || (typeof id !== 'string' && typeof id !== 'number')) return
  answer(id, method, (params ?? {}) as Record<string, unknown>)
})
