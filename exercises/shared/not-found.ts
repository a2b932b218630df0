/**
 * Resources, prompts and arguments that are not there: any JSON-RPC error is lawful, a result is not, and one code says
 * best what is wrong (contract, "Everywhere").
 */
import type { CheckContext, Finding, Reply } from '../../lib/grader/check.ts'
import { showAnswer } from './answers.ts'

/** One request for what is not there, and its answer. */
export interface Asked {
  /** What was asked for, at the beginning of a sentence: `notes://nope, which does not exist,`. */
  readonly subject: string
  /** The request, as a learner would write it. */
  readonly sent: string
  readonly reply: Reply
}

/** Fails unless the answer is an error, of whichever code. */
export function expectError(
  context: CheckContext,
  { subject, sent, reply }: Asked,
  more: Pick<Finding, 'why' | 'fix'>,
): void {
  if (reply.error) return
  context.fail(
    {
      summary: `${subject} was answered with a result.`,
      sent,
      received: showAnswer(reply),
      expected: 'a JSON-RPC error, best with code -32602',
      ...more,
    },
    reply,
  )
}

/** Fails unless the error has one of the codes, the first of which is the one to recommend. */
export function expectCode(context: CheckContext, { subject, sent, reply }: Asked, codes: readonly number[]): void {
  if (reply.error && codes.includes(reply.error.code)) return
  context.fail(
    {
      summary: `${subject} was refused with code ${reply.error?.code ?? 'none'}.`,
      sent,
      received: showAnswer(reply),
      expected: `an error with code ${codes.join(' or ')}`,
      why: 'By the code a client tells "there is no such thing" from "the server is broken".',
      fix: "With the SDK: throw new McpError(ErrorCode.InvalidParams, '…'), from '@modelcontextprotocol/sdk/types.js'. Any other exception becomes -32603, internal error.",
    },
    reply,
  )
}
