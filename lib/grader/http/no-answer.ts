/** What to say when a request over HTTP got no response, or none that answers it. */
import type { ExitStatus } from '../../container/types.ts'
import { CheckFailure, NoReply, shorten } from '../failure.ts'
import { howItEnded, nameRequest } from '../no-reply.ts'
import { tellingLines } from '../stderr.ts'
import type { HttpResponseHead, WireEntry } from '../types.ts'
import type { HttpExchange } from './check.ts'

/** `POST /mcp with tools/call (id 3)`, `GET /mcp` */
export function nameHttpRequest(entry: WireEntry): string {
  const { http } = entry
  const line = http?.type === 'request' ? `${http.method} ${http.path}` : 'the request'
  return entry.method === undefined ? line : `${line} with ${nameRequest(entry)}`
}

/** Status, content type, and the body where there is one: `401 text/plain: no token`. */
export function showResponse({ status, headers, body }: Pick<HttpExchange, 'status' | 'headers' | 'body'>): string {
  const type = headers.get('content-type')
  const text = body.trim()
  return `status ${status}${type === null ? '' : `, ${type}`}${text === '' ? ', no body' : `: ${shorten(text, 200)}`}`
}

/** What a handler that threw has left behind. */
const said = (stderr: string) => (stderr.trim() === '' ? '' : `; stderr says: ${tellingLines(stderr, 4)}`)

export function silentRequest(
  request: WireEntry,
  head: HttpResponseHead | undefined,
  timeoutMs: number,
  stderr: string,
): NoReply {
  const seconds = `${timeoutMs / 1000} s`
  return new NoReply('silent', request, {
    summary: head
      ? `The response to ${nameHttpRequest(request)} began, but what was asked had not come after ${seconds}.`
      : `No response to ${nameHttpRequest(request)} after ${seconds}.`,
    sent: shorten(request.text) || nameHttpRequest(request),
    received: `${head ? `status ${head.status} and its headers` : 'nothing'}${said(stderr)}`,
    expected: 'a response with the answer in it, or a refusal',
    why: 'A client waits for the response, and its user with it.',
    fix: 'Look for a promise that is never resolved, a missing await or return, or a body that is read to an end that does not come.',
  })
}

export function endedRequest(request: WireEntry, exit: ExitStatus | undefined, stderr: string): NoReply {
  // Nothing failed: there was nothing to wait for, or the program said itself that it was done.
  const finished = exit?.reason === 'exit' && exit.code === 0
  return new NoReply('ended', request, {
    summary: `The server ${howItEnded(exit)} before it answered ${nameHttpRequest(request)}.${exit?.detail ? ` ${exit.detail}` : ''}`,
    sent: shorten(request.text) || nameHttpRequest(request),
    received: `no response${said(stderr) || ', and nothing on stderr'}`,
    expected: 'a response, and a server that lives on',
    why: 'When the process goes, it is gone for every client.',
    fix: finished
      ? 'Without export default { fetch(request) { … } } there is no handler to wait for requests, and the program ends.'
      : 'Nobody caught what was thrown: catch it where the request is handled, and answer with an error.',
  })
}

/** Where to look when a right request got this status and no answer. */
export function fixForStatus(status: number): string {
  if (status === 500) return 'Status 500 is what a handler gets that throws: stderr says where.'
  if (status >= 300) return `Look for what in your code answers with status ${status}, and why this request gets there.`
  return 'As application/json the body is the message and nothing else. In a stream, an event is "data: " with the message on one line, then an empty line.'
}

/** The response is there, and is no answer to the message. */
export function unanswered(exchange: HttpExchange, stderr: string): CheckFailure {
  const { request, entry, status } = exchange
  const stray = exchange.received.find(({ unpaired }) => unpaired)
  return new CheckFailure(
    {
      summary: `${nameHttpRequest(request)} was answered with status ${status} and no ${status < 300 ? 'answer under its id' : 'answer'}.`,
      sent: shorten(request.text),
      received: showResponse(exchange) + (status === 500 ? said(stderr) : ''),
      expected: 'status 200 with a JSON-RPC answer under the id of the request, as JSON or as an event of a stream',
      why: 'This request is right in every header and in its body: a client has nothing that it could do better.',
      fix: stray?.problems?.at(-1) ?? fixForStatus(status),
    },
    [request, entry],
  )
}

/** A result belongs to a success: the SDK's client does not look at the body of a refusal. */
export function refusedResult(exchange: HttpExchange): CheckFailure {
  return new CheckFailure(
    {
      summary: `The result of ${nameHttpRequest(exchange.request)} came with status ${exchange.status}.`,
      sent: shorten(exchange.request.text),
      received: showResponse(exchange),
      expected: 'status 200',
      why: 'A client takes such a status for a refusal, and does not read the body.',
    },
    [exchange.request, exchange.entry],
  )
}
