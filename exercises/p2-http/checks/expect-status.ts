/** Requests with one fault, and the status that it must be answered with. */
import type { CheckContext, Finding, HttpConnection, HttpExchange, HttpSend } from '../../../lib/grader/check.ts'
import { showResponse } from '../../../lib/grader/http/no-answer.ts'
import { inOrder } from '../../../lib/grader/in-order.ts'

export type Context = CheckContext<HttpConnection>

/** A request, and in a few words what is wrong with it: `POST /mcp with Origin: https://evil.example`. */
export interface Try {
  readonly sent: string
  readonly request: HttpSend
}

export interface Expectation extends Pick<Finding, 'why' | 'fix'> {
  readonly status: number
  /** What the status is for: `a request from a page of another site`. */
  readonly of: string
}

/** Sends all at once; fails for the first that is answered with another status. */
export async function expectStatus(
  context: Context,
  tries: readonly Try[],
  { status, of, why, fix }: Expectation,
): Promise<readonly HttpExchange[]> {
  const exchanges = await inOrder(tries.map(({ request }) => context.server.send(request)))
  for (const [index, exchange] of exchanges.entries()) {
    if (exchange.status === status) continue
    context.fail(
      {
        summary: `${of[0]!.toUpperCase()}${of.slice(1)} was answered with status ${exchange.status}.`,
        sent: tries[index]!.sent,
        received: showResponse(exchange),
        expected: `status ${status}`,
        ...(why ? { why } : {}),
        ...(fix ? { fix } : {}),
      },
      exchange.request,
      exchange.entry,
    )
  }
  return exchanges
}
