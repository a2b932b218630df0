/** Lines to and from a server on stdin and stdout. */
import type { ServerProcess } from '../container/types.ts'

/** What every server answers, if only with an error: by then it has said all that it had to say to what came before. */
const SETTLE = { handshake: 'ping', modern: 'server/discover' }

/** What each request of the stateless revision carries. */
export const MODERN_META = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientInfo': { name: 'recorder', version: '1.0.0' },
  'io.modelcontextprotocol/clientCapabilities': {},
}

/** What is looked at of a message. */
export interface Message {
  readonly id?: unknown
  readonly method?: unknown
  readonly params?: { readonly requestId?: unknown }
}

export class Conversation {
  readonly #writer: WritableStreamDefaultWriter<string | Uint8Array>
  readonly #lines: AsyncGenerator<string, undefined>
  #last = ''
  #settled = 0

  constructor(server: ServerProcess) {
    this.#writer = server.stdin.getWriter()
    this.#lines = readLines(server.stdout)
  }

  async send(line: string): Promise<void> {
    this.#last = line
    await this.#writer.write(`${line}\n`)
  }

  /** Reads up to the message that `isLast` accepts, that one included. */
  async readUntil(isLast: (message: Message) => boolean): Promise<string[]> {
    const lines: string[] = []
    for (;;) {
      const { value, done } = await this.#lines.next()
      if (done) throw new Error(`The server ended, or took too long, before it answered: ${this.#last}`)
      lines.push(value)
      const message = parseMessage(value)
      if (message && isLast(message)) return lines
    }
  }

  async settle(modern: boolean): Promise<string[]> {
    const id = `settle-${++this.#settled}`
    const method = SETTLE[modern ? 'modern' : 'handshake']
    await this.send(
      JSON.stringify({ jsonrpc: '2.0', id, method, ...(modern ? { params: { _meta: MODERN_META } } : {}) }),
    )
    return (await this.readUntil((message) => message.id === id)).slice(0, -1)
  }
}

/** The message on a line; undefined when it is none: broken JSON is worth showing too. */
export function parseMessage(line: string): Message | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

export async function* readLines(stream: ReadableStream<string>): AsyncGenerator<string, undefined> {
  const reader = stream.getReader()
  let rest = ''
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return undefined
    const lines = (rest + value).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
}
