/** What the servers of all scenes have in common. */
import type { Outcome, Random, ServerScript } from '../../../lib/grader/client-check.ts'
import { drawText, Names, smallTool } from './draw.ts'

/** @param more members of the result: `isError` */
export const textResult = (text: string, more: object = {}): Outcome => ({
  result: { content: [{ type: 'text', text }], ...more },
})

/** A server with two small tools on one page, whose calls each give a text of their own. */
export function smallServer(random: Random): ServerScript {
  const names = new Names(random)
  return {
    capabilities: { tools: {} },
    serverInfo: { name: names.next(), version: '1.0.0' },
    pages: [{ tools: [smallTool(random, names), smallTool(random, names)] }],
    call: () => textResult(drawText(random)),
  }
}
