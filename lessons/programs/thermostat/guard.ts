import { ErrorCode, McpError, type CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { apiKey } from './device.ts'

// #region refusal
/** Something the caller can do better next time. Its message is written for the model, and is sent as it is. */
export class Refusal extends Error {}
// #endregion

// #region incident
let incidents = 0

/** Keeps the details for the operator, and gives a number that ties the log to what the model was told. */
function recordIncident(where: string, error: unknown): number {
  incidents += 1
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error)
  // Logs are copied into bug reports. The secrets that we know are taken out by value.
  console.error(`thermostat: incident ${incidents} in ${where}: ${details.replaceAll(apiKey, '[key]')}`)
  return incidents
}
// #endregion

// #region guarded
/** Runs the work of a tool. Whatever goes wrong becomes a result that its reader can use, and that gives nothing away. */
export async function guarded(tool: string, work: () => string | Promise<string>): Promise<CallToolResult> {
  try {
    return { content: [{ type: 'text', text: await work() }] }
  } catch (error) {
    const text =
      error instanceof Refusal
        ? error.message
        : `The heating did not answer (incident ${recordIncident(tool, error)}). Trying again now will not help.`
    return { content: [{ type: 'text', text }], isError: true }
  }
}
// #endregion

// #region guarded-read
/** The same for resources, where there is no `isError`: here the failure is a JSON-RPC error. */
export async function guardedRead<T>(uri: URL, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof McpError) throw error
    const incident = recordIncident(uri.href, error)
    throw new McpError(ErrorCode.InternalError, `The heating did not answer (incident ${incident}).`)
  }
}
// #endregion
