/** What the starter's `settings.ts` holds, and how checks ask for it. */
import type { CheckContext, Connection, Finding, Reply } from '../../../lib/grader/check.ts'
import { allText, firstText, isToolError, showCall, showReply } from '../../shared/answers.ts'

export const TOOL = 'read_setting'

export const READABLE = { theme: 'solarized-dark', language: 'de-AT' } as const
export type Readable = keyof typeof READABLE

export const KEYS = Object.keys(READABLE) as Readable[]

export function read(context: CheckContext, key: string, connection: Connection = context.server): Promise<Reply> {
  return connection.callTool(TOOL, { key })
}

export const show = (key: string): string => showCall(TOOL, { key })

/** Fails unless the reply is the value of a setting that may be read. `then` is said of when it was asked for. */
export function judgeValue(context: CheckContext, key: Readable, reply: Reply, then = ''): void {
  const value = READABLE[key]
  if (!reply.error && !isToolError(reply) && firstText(reply) === value) return
  context.fail(
    {
      summary: `${key} was not answered with its value${then}.`,
      sent: show(key),
      received: showReply(reply),
      expected: `a result whose first text block is exactly ${JSON.stringify(value)}`,
      why: 'A model takes the text as it stands: a heading or quotes become a part of the value.',
    },
    reply,
  )
}

/**
 * Fails unless the key was refused with `isError`; returns all of the refusal's text.
 * @param better what a check knows of the cause, in place of the usual words
 */
export function judgeRefusal(context: CheckContext, key: string, reply: Reply, better: Partial<Finding> = {}): string {
  if (isToolError(reply)) return allText(reply)
  return context.fail(
    {
      summary: reply.error
        ? `${JSON.stringify(key)} was answered with a protocol error; the model never sees why.`
        : `${JSON.stringify(key)} was answered as a success: isError is missing.`,
      sent: show(key),
      received: showReply(reply),
      expected: 'a result with isError: true and a text',
      why: 'The request was in order and the tool could not do what was asked. With isError the model learns of it; without, it takes the text for the value.',
      fix: reply.error
        ? 'Return { content: [{ type: "text", text: … }], isError: true } instead of a JSON-RPC error.'
        : 'Put isError: true beside content.',
      ...better,
    },
    reply,
  )
}
