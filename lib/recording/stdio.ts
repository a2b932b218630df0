/** Records a conversation with a server on stdin and stdout. */
import type { ServerProcess } from '../container/types.ts'

/** Shaken hands with before the recording begins, unless the recording begins with `initialize` itself. */
const HANDSHAKE = [
  '{"jsonrpc":"2.0","id":"handshake","method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"recorder","version":"1.0.0"}}}',
  '{"jsonrpc":"2.0","method":"notifications/initialized"}',
]

/** What every server answers, if only with an error: by then it has said all that it had to say to what came before. */
const SETTLE = { handshake: 'ping', modern: 'server/discover' }

const ACKNOWLEDGED = 'notifications/subscriptions/acknowledged'

const MODERN_META = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientInfo': { name: 'recorder', version: '1.0.0' },
  'io.modelcontextprotocol/clientCapabilities': {},
}

interface Message {
  readonly id?: unknown
  readonly method?: unknown
  readonly params?: { readonly requestId?: unknown }
}

/**
 * Sends lines to a server, one after the other. After a request all is read until its answer, notifications included;
 * where the server asks something itself and the next line answers that, the next line is sent first. A request that
 * the next line cancels is not waited for. After any other line, a request that is not shown tells when the server has
 * said all.
 * @param modern no handshake: each line carries its own `_meta`
 * @returns lines sent, after `> `, each followed by what came back, after `< `
 */
export async function recordStdio(server: ServerProcess, sent: readonly string[], modern: boolean): Promise<string[]> {
  const talk = new Conversation(server)
  if (!modern && !sent[0]?.includes('"method":"initialize"')) {
    await talk.send(HANDSHAKE[0]!)
    await talk.readUntil((message) => message.id === 'handshake')
    await talk.send(HANDSHAKE[1]!)
  }
  const lines: string[] = []
  const open = new Set<unknown>()
  for (const [index, line] of sent.entries()) {
    const message = parse(line)
    const next = parse(sent[index + 1] ?? '')
    await talk.send(line)
    lines.push(`> ${line}`)
    if (message?.method === 'notifications/cancelled') open.delete(message.params?.requestId)
    else if (message?.id !== undefined && message.method !== undefined) open.add(message.id)
    if (
      message?.id !== undefined &&
      next?.method === 'notifications/cancelled' &&
      next.params?.requestId === message.id
    )
      continue
    const received =
      open.size > 0
        ? await talk.readUntil((answer) => {
            if (answer.method === undefined) open.delete(answer.id)
            // The answer to this one comes when the subscription ends.
            if (answer.method === ACKNOWLEDGED) open.delete(message?.id)
            const asked = answer.method !== undefined && answer.id !== undefined
            return open.size === 0 || (asked && next?.method === undefined && next?.id === answer.id)
          })
        : await talk.settle(modern)
    lines.push(...received.map((answer) => `< ${answer}`))
  }
  return lines
}

class Conversation {
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
      const message = parse(value)
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
function parse(line: string): Message | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

async function* readLines(stream: ReadableStream<string>): AsyncGenerator<string, undefined> {
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
