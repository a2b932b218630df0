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
  const text = firstText(reply)
  if (!reply.error && !isToolError(reply) && text === value) return
  const another = KEYS.some((other) => READABLE[other] === text)
  context.fail(
    {
      summary: `${key} was not answered with its value${then}.`,
      sent: show(key),
      received: showReply(reply),
      expected: `a result whose first text block is exactly ${JSON.stringify(value)}`,
      why: another
        ? 'A client does not wait for one answer before it asks for the next. Each call gets the value of its own key.'
        : then
          ? 'One call that failed must not spoil the ones after it.'
          : 'A model takes the text as it stands: a heading or quotes become a part of the value.',
      fix: another
        ? 'Keep the key of a call in that call, not in a variable that all calls share.'
        : then
          ? 'Keep nothing of a failure. Each call is answered by itself.'
          : 'Return what load gives as the first text block, as it is.',
    },
    reply,
  )
}

/**
 * Fails unless the key was refused with `isError`; returns all of the refusal's text.
 * @param better what a check knows of the cause where the key was answered as a success, in place of the usual words
 */
export function judgeRefusal(context: CheckContext, key: string, reply: Reply, better: Partial<Finding> = {}): string {
  if (isToolError(reply)) return allText(reply)
  return context.fail(
    {
      summary: reply.error
        ? `${JSON.stringify(key)} was answered with a protocol error; the model never sees why.`
        : `${JSON.stringify(key)} was answered as a success: nothing says that it was refused.`,
      sent: show(key),
      received: showReply(reply),
      expected: 'a result with isError: true and a text',
      why: 'The request was in order and the tool could not do what was asked. With isError the model learns of it; without, it takes the text for the value.',
      fix: reply.error
        ? 'Return { content: [{ type: "text", text: … }], isError: true } instead of a JSON-RPC error.'
        : 'Return { content: [{ type: "text", text: … }], isError: true }: a text of your own, and isError beside content.',
      ...(reply.error ? {} : better),
    },
    reply,
  )
}
