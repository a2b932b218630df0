/** Servers that answer everything, each with something to look at. */
import type { Random, Scene, ServerScript, ToolPage } from '../../../lib/grader/client-check.ts'
import { smallServer, textResult } from './base.ts'
import { demandingTool, drawCode, drawCursor, drawText, Names } from './draw.ts'

/** Milliseconds: more than a timer of NaN or 0 lets pass, and enough to see what a client sends without waiting. */
const MOMENT = 40

export const plain: Scene = {
  id: 'plain',
  title: 'Lists its tools on several pages, one of them empty',
  script(random) {
    const names = new Names(random)
    const tools = () => Array.from({ length: random.int(1, 2) }, () => demandingTool(random, names))
    const full = Array.from({ length: random.int(2, 3) }, tools)
    const contents = full.toSpliced(random.int(1, full.length - 1), 0, [])
    return {
      ...smallServer(random),
      pages: contents.map((page, index): ToolPage => {
        const isLast = index === contents.length - 1
        return { tools: page, ...(isLast ? {} : { nextCursor: drawCursor(random, names) }) }
      }),
      async play(turn) {
        if (turn.method === 'initialize') await turn.pause(MOMENT)
        await turn.send(turn.answer())
      },
    }
  },
}

/** Milliseconds that a call takes, out of a time limit that is much longer. */
const SLOW_CALL = { takes: 300, limit: 1_500 }

export const toolError: Scene = {
  id: 'tool-error',
  title: 'Answers each call slowly, with isError',
  script: (random) => ({
    ...smallServer(random),
    timeoutMs: SLOW_CALL.limit,
    call: () => textResult(drawText(random), { isError: true }),
    async play(turn) {
      if (turn.method === 'tools/call') await turn.pause(SLOW_CALL.takes)
      await turn.send(turn.answer())
    },
  }),
}

export const protocolError: Scene = {
  id: 'protocol-error',
  title: 'Answers each call with a JSON-RPC error',
  script: (random) => ({
    ...smallServer(random),
    timeoutMs: SLOW_CALL.limit,
    call: () => ({ error: { code: drawCode(random), message: drawText(random) } }),
  }),
}

/** What a server may offer in place of tools. */
const OTHER_CAPABILITIES: readonly ServerScript['capabilities'][] = [
  {},
  { logging: {} },
  { prompts: {} },
  { resources: {} },
  { completions: {} },
]

export const noTools: Scene = {
  id: 'no-tools',
  title: 'Offers no tools',
  script: (random: Random) => ({
    ...smallServer(random),
    capabilities: random.pick(OTHER_CAPABILITIES),
    pages: [{ tools: [] }],
    call: () => textResult(''),
  }),
}
