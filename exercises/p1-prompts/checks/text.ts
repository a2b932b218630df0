/** Getting a prompt's text: the one message of the user that the brief asks for. */
import type { CheckContext, Reply } from '../../../lib/grader/check.ts'
import { getPrompt, type PromptArguments } from '../../shared/prompts.ts'

export const PROMPTS = ['explain_code', 'review_code'] as const

export type PromptName = (typeof PROMPTS)[number]

export const SPEC = 'https://modelcontextprotocol.io/specification/2025-11-25/server/prompts'

/** Id of the check that a prompt answers at all, which most others need. */
export const messageCheck = (name: PromptName) => name.replace('_code', '-message')

/** The text of the only message, or what is wrong with the answer, as a sentence. */
export function readText(reply: Reply, name: string): { text: string } | { problem: string } {
  if (reply.error) return { problem: `${name} was answered with an error, though nothing was missing.` }
  const messages = reply.result?.['messages']
  if (!Array.isArray(messages)) return { problem: `The answer of ${name} has no "messages", an array.` }
  if (messages.length !== 1) return { problem: `The answer of ${name} has ${messages.length} messages, not one.` }
  const { role, content } = Object(messages[0]) as { role?: unknown; content?: unknown }
  if (role !== 'user') return { problem: `The message of ${name} has the role ${JSON.stringify(role)}, not "user".` }
  const { type, text } = Object(content) as { type?: unknown; text?: unknown }
  if (type !== 'text' || typeof text !== 'string')
    return { problem: `The content of the message of ${name} is no text: { "type": "text", "text": … }.` }
  return { text }
}

/** Gets a prompt whose form another check has found right; an answer of another form has the text "". */
export async function getText(
  context: CheckContext,
  name: PromptName,
  args: PromptArguments,
): Promise<{ text: string; reply: Reply }> {
  const reply = await getPrompt(context, name, args)
  const outcome = readText(reply, name)
  return { text: 'text' in outcome ? outcome.text : '', reply }
}
