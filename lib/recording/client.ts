/** Records what a client sends to a server whose answers are written down. */
import type { ServerProcess } from '../container/types.ts'
import { parseMessage, readLines } from './conversation.ts'

/**
 * Plays a server: a request of the client is answered with the next line of `answers` that is an answer, and with the
 * lines before it; the id becomes the request's own. Ends when the client closes its stdout, and so with its process.
 * @returns lines of the client, after `> `, each followed by what it was sent, after `< `
 */
export async function recordClient(client: ServerProcess, answers: readonly string[]): Promise<string[]> {
  const writer = client.stdin.getWriter()
  const waiting = [...answers]
  const lines: string[] = []
  for await (const line of readLines(client.stdout)) {
    lines.push(`> ${line}`)
    const request = parseMessage(line)
    if (request?.id === undefined || request.method === undefined) continue
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const message = parseMessage(next)
      const isAnswer = message !== undefined && message.method === undefined
      const sent = isAnswer ? JSON.stringify({ ...message, id: request.id }) : next
      lines.push(`< ${sent}`)
      await writer.write(`${sent}\n`)
      if (isAnswer) break
    }
  }
  return lines
}
