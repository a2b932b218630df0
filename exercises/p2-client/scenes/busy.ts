/** A server that has much to say besides its answers. */
import type { Random, Scene } from '../../../lib/grader/client-check.ts'
import { smallServer } from './base.ts'
import { drawText } from './draw.ts'

/** Milliseconds that a client has to answer a ping before the server goes on without. */
const PATIENCE = 500

const TIME_LIMIT = 1_500

const notification = (method: string, params: object) => ({ jsonrpc: '2.0', method, params })

const strayResult = (id: string | number, text: string) => ({
  jsonrpc: '2.0',
  id,
  result: { content: [{ type: 'text', text }] },
})

const strayError = (id: string | number, message: string) => ({ jsonrpc: '2.0', id, error: { code: -32603, message } })

const logMessage = (random: Random) =>
  notification('notifications/message', { level: 'info', logger: random.word(), data: drawText(random) })

export const busy: Scene = {
  id: 'busy',
  title: 'Pings, notifies, and answers what was never asked',
  script(random) {
    let initializeId: string | number = 0
    return {
      ...smallServer(random),
      capabilities: { tools: { listChanged: true }, logging: {} },
      timeoutMs: TIME_LIMIT,
      async play(turn) {
        const { id, method, before } = turn
        if (method === 'initialize') {
          initializeId = id
          // Each side counts its own ids: this one is the client's as well.
          const ping = { jsonrpc: '2.0', id, method: 'ping' }
          const unknown = notification(`notifications/${random.word()}`, { value: drawText(random) })
          const stray = strayResult(`never-${random.word()}`, drawText(random))
          return turn.send(unknown, stray, ping, turn.answer())
        }
        if (method === 'tools/list' && before === 0) {
          const late = strayResult(initializeId, drawText(random))
          const stray = strayError(random.int(1_000_000, 9_000_000), drawText(random))
          return turn.send(logMessage(random), late, stray, turn.answer())
        }
        if (method === 'tools/call' && before === 0) {
          await turn.ping(`alive-${random.word()}`, PATIENCE)
          const stray = strayResult(`never-${random.word()}`, drawText(random))
          return turn.send(logMessage(random), stray, turn.answer())
        }
        await turn.send(turn.answer())
      },
    }
  },
}
