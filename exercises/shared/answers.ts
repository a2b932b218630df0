/** What checks of several exercises say about answers, to `tools/call` above all. */
import type { CheckContext, Finding, Messenger, Reply } from '../../lib/grader/check.ts'

/** Characters of an input or an answer that a finding quotes. */
const QUOTED = 160

/** Shortens the middle of a long text, so that both ends can be recognised. */
export function quote(text: string): string {
  if (text.length <= QUOTED) return text
  return `${text.slice(0, QUOTED / 2)} … ${text.slice(-QUOTED / 4)} (${text.length.toLocaleString('en')} characters)`
}

/** A call as a learner would write it down: `calculate {"expression":"1+1"}`. */
export function showCall(tool: string, args: unknown): string {
  return `tools/call ${tool} ${quote(JSON.stringify(args) ?? '')}`
}

/** The first text block of a tool's result. Other blocks may stand before and after it. */
export function firstText(reply: Reply): string | undefined {
  const content = reply.result?.['content']
  if (!Array.isArray(content)) return undefined
  const block = content.find((item: unknown) => (item as { type?: unknown } | null)?.type === 'text')
  const text = (block as { text?: unknown } | undefined)?.text
  return typeof text === 'string' ? text : undefined
}

/** Every text block of a tool's result, joined: where a refusal may explain itself. */
export function allText(reply: Reply): string {
  const content = reply.result?.['content']
  if (!Array.isArray(content)) return ''
  return content
    .map((item: unknown) => (item as { text?: unknown } | null)?.text)
    .filter((text) => typeof text === 'string')
    .join('\n')
}

/** A result that tells the model that the call failed. */
export function isToolError(reply: Reply): boolean {
  return reply.result?.['isError'] === true
}

/** The result as the server wrote it: `Reply.result` is absent where it is no object. */
function showResult({ entry }: Reply): string {
  return quote(JSON.stringify(Object(entry.message)['result']) ?? entry.text)
}

/** The error in a line; as the server wrote it where code or message are not what they should be. */
function showError({ error, entry }: Reply): string {
  if (error && Number.isInteger(error.code) && error.message !== '')
    return `error ${error.code}: ${quote(error.message)}`
  return `an error: ${quote(JSON.stringify(Object(entry.message)['error']))}`
}

/** What came back to a request that is no `tools/call`: the error, or the result as it is. */
export function showAnswer(reply: Reply): string {
  if (reply.error) return showError(reply)
  return `a result: ${showResult(reply)}`
}

/** What came back to a `tools/call`, as a learner would describe it. */
export function showReply(reply: Reply): string {
  if (reply.error) return showAnswer(reply)
  const text = firstText(reply)
  const kind = isToolError(reply) ? 'a result with isError' : 'a result'
  if (text === undefined) return `${kind} without a text block: ${showResult(reply)}`
  return `${kind}, text: ${quote(JSON.stringify(text))}`
}

/**
 * Fails unless a bad argument (missing, or of the wrong type) was refused in one of the two lawful ways.
 * @param call the call as `showCall` writes it
 * @param fix what to do where a string is not what is wanted
 */
export function expectBadArgument(
  context: CheckContext<Messenger>,
  call: string,
  argument: string,
  reply: Reply,
  fix = `Check that ${argument} is there and is a string before you use it.`,
): void {
  if (isToolError(reply) || reply.error?.code === -32602) return
  const finding: Finding = reply.error
    ? {
        summary: `A bad ${argument} was answered with ${Number.isNaN(reply.error.code) ? 'an error that has no code' : `error ${reply.error.code}, which means something else`}.`,
        fix: 'Check the arguments before you use them, and answer with isError or with error -32602.',
      }
    : {
        summary: `A bad ${argument} was accepted as if it were right.`,
        fix,
      }
  context.fail(
    {
      ...finding,
      sent: call,
      received: showReply(reply),
      expected: 'a result with isError: true, or error -32602 (Invalid params)',
      why: 'Models send wrong arguments now and then. Told so, they correct themselves; otherwise they take the answer for true.',
    },
    reply,
  )
}
