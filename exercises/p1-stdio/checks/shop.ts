/** What the shop has, as the brief and the starter say, and judging an answer about it. */
import type { CheckContext, Finding, Reply } from '../../../lib/grader/check.ts'
import { allText, firstText, isToolError, showCall, showReply } from '../../shared/answers.ts'

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
function guess(reply: Reply, { args }: Call): string | undefined {
  if (reply.error?.message.includes('Invalid tools/call result')) {
    const types = /expected \w+, received \w+/.exec(reply.error.message)?.[0]
    return `The SDK refused to send what the handler returned${types ? `: ${types}` : ''}. It is to be { content: [{ type: "text", text }] }, with a string as text.`
  }
  if (reply.error)
    return 'Return { content: [{ type: "text", text: … }], isError: true }. An McpError that leaves a handler can become a protocol error.'
  const text = firstText(reply) ?? ''
  if (text.includes('[object Promise]'))
    return '[object Promise] is what a promise looks like as text: somewhere before, an await is missing.'
  if (text.includes('NaN'))
    return 'NaN comes of calculating with what is no number, such as a promise without its await.'
  if (ITEMS.some(({ name }) => name !== args['name'] && args['name'] !== undefined && text.startsWith(name)))
    return 'Several calls are under way at once: keep what belongs to a call in its handler, not in a variable for all.'
  return undefined
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
      ...fix(guess(reply, call)),
    },
    reply,
  )
}

const fix = (text: string | undefined): Partial<Finding> => (text === undefined ? {} : { fix: text })

/** Calls, and fails unless the answer is exactly this text. */
export async function expectText(context: CheckContext, call: Call, expected: string): Promise<void> {
  judgeText(context, call, await context.server.callTool(call.tool, call.args), expected)
}

export const stockCall = (name: string): Call => ({ tool: 'check_stock', args: { name } })

export const stockText = ({ name, stock }: Item): string => `${name}: ${stock} in stock`

/** Fails unless the call was refused in the way that a model can read. */
export function judgeRefusal(context: CheckContext, call: Call, reply: Reply, reason: string): void {
  const refused = isToolError(reply)
  if (refused && allText(reply).trim() !== '') return
  context.fail(
    {
      summary: reply.error
        ? `${showOf(call)} was answered with a protocol error; the model never sees why.`
        : refused
          ? `${showOf(call)} was refused without a text.`
          : `${showOf(call)} was answered as a success, and ${reason}.`,
      sent: showOf(call),
      received: showReply(reply),
      expected: 'a result with isError: true and a text',
      why: 'With isError and a text the model learns why nothing came of its call, and can ask the user or try something else.',
      fix: guess(reply, call) ?? 'Return a text that says so, with isError: true beside content.',
    },
    reply,
  )
}
