/** Getting a prompt's text: the one message of the user that the brief asks for. */
import type { CheckContext, Reply } from '../../../lib/grader/check.ts'
import { getPrompt, type PromptArguments } from '../../shared/prompts.ts'

export const PROMPTS = ['explain_code', 'review_code'] as const

export type PromptName = (typeof PROMPTS)[number]

export const SPEC = 'https://modelcontextprotocol.io/specification/2025-11-25/server/prompts'

/** Id of the check that a prompt answers at all, which most others need. */
export const messageCheck = (name: PromptName) => name.replace('_code', '-message')

/** The text of the only message; or what is wrong with the answer, as a sentence, and what to do. */
export function readText(reply: Reply, name: string): { text: string } | { problem: string; fix: string } {
  if (reply.error)
    return {
      problem: `${name} was answered with an error, though nothing was missing.`,
      fix: 'Register the prompt under this name; code is the only argument that it needs.',
    }
  const messages = reply.result?.['messages']
  if (!Array.isArray(messages))
    return {
      problem: `The answer of ${name} has no "messages", an array.`,
      fix: 'Return an object: { messages: [message] }.',
    }
  if (messages.length !== 1)
    return {
      problem: `The answer of ${name} has ${messages.length} messages, not one.`,
      fix: 'Say everything in one message of the user.',
    }
  const { role, content } = Object(messages[0]) as { role?: unknown; content?: unknown }
  if (role !== 'user')
    return {
      problem: `The message of ${name} has the role ${JSON.stringify(role) ?? 'undefined'}, not "user".`,
      fix: "Put role: 'user' into the message.",
    }
  const { type, text } = Object(content) as { type?: unknown; text?: unknown }
  if (type !== 'text' || typeof text !== 'string')
    return {
      problem: `The content of the message of ${name} is no text block.`,
      fix: "Make content one block, { type: 'text', text }: no string, no list, and no other type.",
    }
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
