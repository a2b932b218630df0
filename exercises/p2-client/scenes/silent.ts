/** Servers that leave one request without an answer. */
import type { Scene } from '../../../lib/grader/client-check.ts'
import { smallServer, textResult } from './base.ts'
import { drawCursor, drawShortLimit, drawText, Names } from './draw.ts'

export const silentInitialize: Scene = {
  id: 'silent-initialize',
  title: 'Never answers initialize',
  script: (random) => ({
    ...smallServer(random),
    timeoutMs: drawShortLimit(random),
    async play(turn) {
      if (turn.method !== 'initialize') await turn.send(turn.answer())
    },
  }),
}

export const silentList: Scene = {
  id: 'silent-list',
  title: 'Never gives the second page of its tools',
  script: (random) => {
    const server = smallServer(random)
    const [first] = server.pages
    return {
      ...server,
      pages: [{ ...first!, nextCursor: drawCursor(random, new Names(random)) }, { tools: [] }],
      timeoutMs: drawShortLimit(random),
      async play(turn) {
        if (turn.method !== 'tools/list' || turn.before === 0) await turn.send(turn.answer())
      },
    }
  },
}

export const silentCall: Scene = {
  id: 'silent-call',
  title: 'Answers the first call when it is too late',
  script: (random) => {
    const late = textResult(`${drawText(random)}, late`)
    const server = smallServer(random)
    const timeoutMs = drawShortLimit(random)
    let told: () => void = () => undefined
    const sent = new Promise<void>((resolve) => (told = resolve))
    return {
      ...server,
      timeoutMs,
      async play(turn) {
        if (turn.method !== 'tools/call') return turn.send(turn.answer())
        if (turn.before > 0) {
          // The late answer comes while this call waits, however slowly stderr arrives; without TIMEOUT there is none.
          await Promise.race([sent, turn.pause(timeoutMs / 2)])
          return turn.send(turn.answer())
        }
        await turn.printed(/^TIMEOUT/m)
        await turn.send(turn.answer(late))
        told()
      },
    }
  },
}
