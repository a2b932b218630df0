/** Messages as bytes, and waiting for their answers: what the checks of the wire share. */
import type { CheckContext, Finding, Reply } from '../../../lib/grader/check.ts'
import { firstText, quote, showReply } from '../../shared/answers.ts'

export const SPEC = 'https://modelcontextprotocol.io/specification/2025-11-25/'

/** A request as one line of JSON, without its newline. */
export function line(id: string | number, method: string, params?: unknown): string {
  return JSON.stringify({ jsonrpc: '2.0', id, method, ...(params === undefined ? {} : { params }) })
}

export function echoLine(id: string | number, text: string): string {
  return line(id, 'tools/call', { name: 'echo', arguments: { text } })
}

/** Why it matters that a text comes back, and what to do. */
export type Advice = Pick<Finding, 'why' | 'fix'>

/** Fails unless the answer's first text block is `text`, unchanged. */
export function expectEcho(context: CheckContext, text: string, reply: Reply, advice: Advice): void {
  const actual = firstText(reply)
  if (actual === text && reply.result?.['isError'] !== true) return
  context.fail(
    {
      summary:
        actual === undefined || reply.result?.['isError'] === true
          ? 'A call of echo was not answered with its text.'
          : `The text came back changed${firstDifference(text, actual)}.`,
      sent: `tools/call echo, text: ${quote(JSON.stringify(text))}`,
      received: showReply(reply),
      expected: `a text block that holds ${quote(JSON.stringify(text))}`,
      ...advice,
    },
    reply,
  )
}

function firstDifference(expected: string, actual: string): string {
  const [a, b] = [[...expected], [...actual]]
  const at = a.findIndex((character, index) => character !== b[index])
  if (at < 0) return ` (${b.length - a.length} characters too many at the end)`
  const shown = b[at] === undefined ? 'the end' : JSON.stringify(b[at])
  return `, first at character ${at + 1}: ${JSON.stringify(a[at])} became ${shown}`
}
