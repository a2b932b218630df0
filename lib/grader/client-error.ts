/** Turns what the SDK's client throws into findings: its own words name classes and codes, not causes. */
import { McpError } from '@modelcontextprotocol/sdk/types.js'
import { ErrorCode } from '@modelcontextprotocol/sdk/types.js'
import type { ExitStatus } from '../container/types.ts'
import type { Messenger } from './check.ts'
import { CheckFailure } from './failure.ts'
import { endedFinding, nameRequest, silentFinding } from './no-reply.ts'
import { REQUEST_TIMEOUT_MS } from './connection.ts'

/** What there is to say of a server that did not answer. */
export interface Observed extends Pick<Messenger, 'log' | 'stderr'> {
  readonly exit: ExitStatus | undefined
}

/** Errors that are neither the client's nor a finding are faults of the check itself and are thrown on. */
export function translateClientError(error: unknown, server: Observed): CheckFailure {
  if (error instanceof CheckFailure) return error
  const unanswered = server.log.findLast(
    (entry) =>
      entry.direction === 'sent' &&
      entry.kind === 'request' &&
      !server.log.some(({ answers }) => answers === entry.seq),
  )
  if (error instanceof McpError && unanswered) {
    if (error.code === ErrorCode.RequestTimeout)
      return silentFinding(unanswered, REQUEST_TIMEOUT_MS, server.log, server.stderr)
    if (error.code === ErrorCode.ConnectionClosed)
      return endedFinding(unanswered, server.exit, server.stderr, server.log)
  }
  const isZod = error instanceof Error && error.name.endsWith('ZodError')
  if (!(error instanceof McpError) && !isZod) throw error
  const answered = server.log.findLast(({ direction, answers: to }) => direction === 'received' && to !== undefined)
  return new CheckFailure(
    {
      summary: `The SDK's client could not use the answer${answered ? ` to ${nameRequest(server.log.find(({ seq }) => seq === answered.answers) ?? answered)}` : ''}.`,
      received: answered?.text.slice(0, 300) ?? 'nothing',
      expected: 'an answer that any client can read',
      why: `The client says: ${error.message}`,
    },
    answered ? [answered] : [],
  )
}
