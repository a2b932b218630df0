/** Calling `calculate` and judging its two kinds of answers. */
import type { CheckContext, Reply } from '../../../lib/grader/check.ts'
import { allText, firstText, isToolError, quote, showCall, showReply } from '../../shared/answers.ts'
import type { Task } from './expression.ts'

const PREFIX = 'Result: '

const RETURN_A_RESULT =
  'Return { content: [{ type: "text", text: `Result: ${value}` }] }: an object with a list of blocks.'

export function calculate(context: CheckContext, expression: string): Promise<Reply> {
  return context.server.callTool('calculate', { expression })
}

/** The number in a right answer, or what is wrong with its form. */
export function readResult(reply: Reply): number | string {
  if (reply.error) return 'The call was answered with a protocol error instead of a result.'
  if (isToolError(reply)) return 'A right expression was refused.'
  const text = firstText(reply)
  if (text === undefined) return 'The result holds no text block.'
  if (!text.startsWith(PREFIX)) return `The text does not begin with "${PREFIX}" (with that capital, colon and space).`
  const digits = text.slice(PREFIX.length)
  if (digits.trim() === '' || Number.isNaN(Number(digits)))
    return `After "${PREFIX}" stands something that is no number: ${JSON.stringify(quote(digits))}.`
  return Number(digits)
}

/** Right within 1e-9 of the value, or of its size where that is larger than 1. */
export function isClose(actual: number, expected: number): boolean {
  return Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected))
}

/** Calls with one expression and fails unless the answer is its value. `lesson` says what a wrong value points to. */
export async function expectValue(context: CheckContext, task: Task, lesson: string): Promise<void> {
  judgeValue(context, task, await calculate(context, task.expression), lesson)
}

export function judgeValue(context: CheckContext, { expression, expected }: Task, reply: Reply, lesson: string): void {
  const actual = readResult(reply)
  if (typeof actual === 'number' && isClose(actual, expected)) return
  const near = typeof actual === 'number' && !Number.isInteger(expected) && Math.abs(actual - expected) <= 0.5
  context.fail(
    {
      summary: isToolError(reply)
        ? `${quote(expression)} was refused, and it is a right expression.`
        : typeof actual === 'string'
          ? actual
          : `${quote(expression)} is ${expected}, not ${actual}.`,
      sent: showCall('calculate', { expression }),
      received: showReply(reply),
      expected: `text: "${PREFIX}${expected}"`,
      why: near ? 'A model goes on with this value. It is to be neither cut off nor rounded to a few places.' : lesson,
      ...(reply.error || isToolError(reply) || typeof actual === 'number' ? {} : { fix: RETURN_A_RESULT }),
    },
    reply,
  )
}

/** Fails unless the expression is refused with `isError`; returns the refusal's text. */
export async function expectRefusal(context: CheckContext, expression: string, reason: string): Promise<string> {
  const reply = await calculate(context, expression)
  judgeRefusal(context, expression, reply, reason)
  return allText(reply)
}

/** @param reason why there is no value, as a sentence that goes on after a colon */
export function judgeRefusal(context: CheckContext, expression: string, reply: Reply, reason: string): void {
  const shown = show(expression)
  if (isToolError(reply)) {
    if (allText(reply).trim() !== '') return
    return context.fail(
      {
        summary: `${shown} was refused without a text.`,
        sent: showCall('calculate', { expression }),
        received: showReply(reply),
        expected: 'a text that says what is wrong',
        why: 'A model that is not told what is wrong can only guess.',
        fix: 'Return { content: [{ type: "text", text: … }], isError: true }, with the reason as text.',
      },
      reply,
    )
  }
  const looksRefused = typeof readResult(reply) === 'string'
  context.fail(
    {
      summary: reply.error
        ? `${shown} was refused with a protocol error; the model never sees why.`
        : looksRefused
          ? `${shown} was answered with a result that is not marked as an error: isError is missing.`
          : `${shown} was answered as if it were right: ${reason}`,
      sent: showCall('calculate', { expression }),
      received: showReply(reply),
      expected: 'a result with isError: true and a text that says what is wrong',
      why:
        reply.error || looksRefused
          ? 'With isError the text reaches the model, which can mend its expression and call again. Without it, the model takes the text for the answer.'
          : 'A model takes every value for right. Told what is wrong with its expression, it can mend it and call again.',
      fix: reply.error
        ? 'Return { content: [{ type: "text", text: … }], isError: true } instead of a JSON-RPC error.'
        : 'Refuse it: return the reason as text, with isError: true beside content.',
    },
    reply,
  )
}

/** An expression at the beginning of a sentence. */
function show(expression: string): string {
  if (expression.trim() === '') return 'An empty expression'
  return expression.length > 100 ? `An expression of ${expression.length.toLocaleString('en')} characters` : expression
}
