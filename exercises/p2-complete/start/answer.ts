/** What every tool call goes through. Here is the place for the line on stderr. */
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { Refusal } from './refusal.ts'

export const text = (value: string): CallToolResult => ({ content: [{ type: 'text', text: value }] })

const failure = (message: string): CallToolResult => ({ ...text(message), isError: true })

/** Runs one call. What it throws becomes a result that tells no more than it should. */
export async function answer(tool: string, work: () => Promise<CallToolResult>): Promise<CallToolResult> {
  try {
    return await work()
  } catch (error) {
    return failure(error instanceof Refusal ? error.message : `${tool} failed inside the server`)
  }
}
