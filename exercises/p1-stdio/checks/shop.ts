/** What the shop has, as the brief and the starter say, and judging an answer about it. */
import type { CheckContext, Finding, Reply } from '../../../lib/grader/check.ts'
import { firstText, isToolError, showCall, showReply } from '../../shared/answers.ts'

export interface Item {
  readonly name: string
  readonly aisle: number
  readonly stock: number
  /** In cents. */
  readonly price: number
}

export const ITEMS: readonly Item[] = [
  { name: 'lamp', aisle: 3, stock: 12, price: 2990 },
  { name: 'desk', aisle: 1, stock: 4, price: 18_950 },
  { name: 'chair', aisle: 6, stock: 9, price: 7425 },
  { name: 'shelf', aisle: 2, stock: 25, price: 4500 },
  { name: 'mirror', aisle: 5, stock: 7, price: 3305 },
]

export interface Call {
  readonly tool: string
  readonly args: Record<string, unknown>
}

export const showOf = ({ tool, args }: Call): string => showCall(tool, args)

/** What an answer that is not the right one most likely comes from. */
function guess(reply: Reply): Partial<Finding> {
  if (reply.error?.message.includes('Invalid tools/call result'))
    return {
      fix: 'The SDK refused to send what the handler returned: the message says which part of it has the wrong type.',
    }
  if (firstText(reply)?.includes('[object Promise]'))
    return { fix: '[object Promise] is what a promise looks like as text: somewhere before, an await is missing.' }
  return {}
}

/** Fails unless the first text block is as `isRight` wants it, in a result that is no error. */
export function judgeText(
  context: CheckContext,
  call: Call,
  reply: Reply,
  expected: string,
  isRight: (text: string) => boolean = (text) => text === expected,
): void {
  const text = firstText(reply)
  if (!reply.error && !isToolError(reply) && text !== undefined && isRight(text)) return
  context.fail(
    {
      summary: reply.error
        ? `${call.tool} was answered with a protocol error.`
        : isToolError(reply)
          ? `${call.tool} refused a call that is in order.`
          : `${call.tool} was answered with another text than it should be.`,
      sent: showOf(call),
      received: showReply(reply),
      expected: `a result with the text ${JSON.stringify(expected)}`,
      why: 'The model builds its answer on this text. It cannot see that something else was meant.',
      ...guess(reply),
    },
    reply,
  )
}

/** Calls, and fails unless the answer is exactly this text. */
export async function expectText(context: CheckContext, call: Call, expected: string): Promise<void> {
  judgeText(context, call, await context.server.callTool(call.tool, call.args), expected)
}

export const stockCall = (name: string): Call => ({ tool: 'check_stock', args: { name } })

export const stockText = ({ name, stock }: Item): string => `${name}: ${stock} in stock`

/** Fails unless the call was refused in the way that a model can read. */
export function judgeRefusal(context: CheckContext, call: Call, reply: Reply, reason: string): void {
  if (isToolError(reply)) return
  context.fail(
    {
      summary: reply.error
        ? `${showOf(call)} was answered with a protocol error; the model never sees why.`
        : `${showOf(call)} was answered as a success, and ${reason}.`,
      sent: showOf(call),
      received: showReply(reply),
      expected: 'a result with isError: true and a text',
      why: 'With isError the model learns that nothing came of its call, and can ask the user or try something else.',
      ...guess(reply),
    },
    reply,
  )
}
