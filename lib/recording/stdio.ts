/** Records a conversation with a server on stdin and stdout. */
import type { ServerProcess } from '../container/types.ts'
import { Conversation, parseMessage } from './conversation.ts'

/** Shaken hands with before the recording begins, unless the recording begins with `initialize` itself. */
const HANDSHAKE = [
  '{"jsonrpc":"2.0","id":"handshake","method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"recorder","version":"1.0.0"}}}',
  '{"jsonrpc":"2.0","method":"notifications/initialized"}',
]

const ACKNOWLEDGED = 'notifications/subscriptions/acknowledged'

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
    const message = parseMessage(line)
    const next = parseMessage(sent[index + 1] ?? '')
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
