// Mistake: logs what was answered, to be able to look it up.
// Trips: log-keeps-contents
// Replaces: answer.ts
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { Refusal } from './refusal.ts'

export const text = (value: string): CallToolResult => ({ content: [{ type: 'text', text: value }] })

const failure = (message: string): CallToolResult => ({ ...text(message), isError: true })

/** Runs one call. The line holds tool, outcome and duration, and nothing that came from a caller or from a file. */
export async function answer(
  tool: string,
  signal: AbortSignal,
  work: () => Promise<CallToolResult>,
): Promise<CallToolResult> {
  const start = performance.now()
  let outcome = 'ok'
  try {
    const result = await work()
    outcome = JSON.stringify(result.content)
    return result
  } catch (error) {
    // The SDK sends no answer to a cancelled request: what is returned for one goes nowhere.
    outcome = signal.aborted ? 'cancelled' : error instanceof Refusal ? 'refused' : `failed (${kind(error)})`
    return failure(error instanceof Refusal ? error.message : `${tool} failed inside the server`)
  } finally {
    console.error(`${tool} ${outcome} ${(performance.now() - start).toFixed(1)} ms`)
  }
}

/** An error's code or class for the log: `EACCES`, `TypeError`. Its message may hold a path. */
const kind = (error: unknown): string =>
  error instanceof Error ? String('code' in error ? error.code : error.name) : typeof error
