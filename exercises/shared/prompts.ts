/** `prompts/get` as checks send it, and as a learner would write it down. */
import type { CheckContext, Reply } from '../../lib/grader/check.ts'
import { quote } from './answers.ts'

/** Arguments of a prompt are strings, always. Without any, the request has no `arguments`, as many clients send it. */
export type PromptArguments = Readonly<Record<string, string>> | undefined

export function getPrompt(context: CheckContext, name: string, args: PromptArguments): Promise<Reply> {
  return context.server.request('prompts/get', { name, ...(args === undefined ? {} : { arguments: args }) })
}

/** `prompts/get explain_code {"code":"1 + 1"}` */
export function showGet(name: string, args: PromptArguments): string {
  return `prompts/get ${name} ${args === undefined ? 'without arguments' : quote(JSON.stringify(args))}`
}
