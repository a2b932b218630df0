/** What every server owes, where it is spoken to over HTTP (exercises' contract, "Everywhere"). */
import { isHandshakeRevision } from '../../protocol/revisions.ts'
import type { ActiveCheck, HttpCheck, HttpConnection, ReviewCheck, SpecReference, WireEntry } from '../check.ts'
import { shorten } from '../failure.ts'
import { tellingLines } from '../stderr.ts'
import { answersOnce, HANDSHAKE, LIFECYCLE, SPEC, unknownMethod, unknownTool, validMessages } from '../universal.ts'
import { fixForStatus, nameHttpRequest, showResponse } from './no-answer.ts'

const TRANSPORT: SpecReference = {
  title: 'Transports › Streamable HTTP › Sending messages',
  url: `${SPEC}basic/transports#sending-messages-to-the-server`,
}

/** An exercise's checks between those that every server over HTTP shares: the handshake first. */
export function withHttpUniversalChecks(own: readonly HttpCheck[]): HttpCheck[] {
  return [
    handshake(),
    ...own,
    jsonOrStream(),
    validMessages(),
    answersOnce(),
    { ...unknownMethod(), needs: [HANDSHAKE] },
    { ...unknownTool(), needs: [HANDSHAKE] },
    survivesJunk(),
  ]
}

function handshake(): ActiveCheck<HttpConnection> {
  return {
    id: HANDSHAKE,
    title: 'Answers initialize',
    level: 'must',
    spec: LIFECYCLE,
    run: async ({ server, fail }) => {
      const { opening } = server
      if (!opening) return
      const answer = opening.received.find(({ kind, answers }) => kind === 'result' && answers === opening.request.seq)
      const result = (answer?.message as { result?: Record<string, unknown> } | undefined)?.result
      const version = result?.['protocolVersion']
      if (opening.status < 300 && isHandshakeRevision(version)) return
      fail(
        {
          summary: !result
            ? `initialize was answered with status ${opening.status} and no result.`
            : opening.status >= 300
              ? `The result of initialize came with status ${opening.status}.`
              : `The protocolVersion in the result of initialize is ${JSON.stringify(version) ?? 'absent'}.`,
          sent: shorten(opening.request.text),
          received:
            showResponse(opening) +
            (opening.status === 500 && server.stderr.trim() ? `; stderr says: ${tellingLines(server.stderr, 4)}` : ''),
          expected:
            'status 200 and a result with protocolVersion (2025-11-25, or an older one), capabilities and serverInfo',
          why: 'Clients of the handshake era begin with initialize; without it none goes on.',
          ...(result ? {} : { fix: fixForStatus(opening.status) }),
        },
        opening.request,
        opening.entry,
      )
    },
  }
}

/** Answers to requests whose type no client reads, or that hold no message. */
function jsonOrStream(): ReviewCheck {
  return {
    id: 'json-or-stream',
    title: 'Answers as application/json or text/event-stream',
    level: 'must',
    spec: TRANSPORT,
    review: ({ log, fail }) => {
      const faults = log.flatMap((entry) => {
        const request = log.find(({ seq }) => seq === entry.answers)
        const fault = request?.kind === 'request' ? faultOf(entry) : undefined
        return request && fault ? [{ entry, request, fault }] : []
      })
      const [first] = faults
      if (!first) return
      fail(
        {
          summary: `${nameHttpRequest(first.request)} was answered with ${first.fault}.`,
          sent: shorten(first.request.text),
          received: shorten(first.entry.text, 200) || 'no body',
          expected: 'Content-Type: application/json and one message, or text/event-stream and events with messages',
          why: 'A client reads the type first. With another one it does not look at the body, and reports an error.',
          fix: 'Response.json(message) sets the type; new Response(text) does not: give it headers.',
        },
        first.request,
        first.entry,
      )
    },
  }
}

function faultOf({ http, kind, text }: WireEntry): string | undefined {
  if (http?.type !== 'response' || http.status >= 300) return undefined
  const type = http.headers.find(([name]) => name === 'content-type')?.[1]
  if (!/^(application\/json|text\/event-stream)\s*(;|$)/i.test(type ?? ''))
    return type === undefined ? 'no Content-Type' : `Content-Type: ${type}`
  return kind === 'invalid' && text !== '' ? 'a body that is no message' : undefined
}

/** Bodies that no client should send; what a server answers to them is its own affair. */
const JUNK: readonly (readonly [body: string, what: string])[] = [
  ['42', 'JSON that is no object'],
  ['{"hello":"world"}', 'JSON that is no JSON-RPC'],
  ['[]', 'an array'],
  ['{"jsonrpc":"2.0","id":null,"method":"ping"}', 'a request whose id is null'],
  ['{"jsonrpc":"2.0","id":"junk-1","method":"tools/call","params":{}}', 'tools/call without a name'],
]

function survivesJunk(): ActiveCheck<HttpConnection> {
  return {
    id: 'survives-junk',
    title: 'Lives on after bodies that are no requests',
    level: 'must',
    spec: TRANSPORT,
    lane: 'risky',
    needs: [HANDSHAKE],
    run: async ({ server, exempt, fail }) => {
      exempt(server)
      // Who does not answer a right request either has another fault, and is told that one.
      await server.request('tools/list')
      for (const [body, what] of JUNK) {
        const junk = server.send({ body })
        junk.catch(() => undefined)
        try {
          await server.request('tools/list')
        } catch {
          const sent = server.log.findLast(({ direction, text }) => direction === 'sent' && text === body)
          fail(
            {
              summary: `After ${what}, the server ${server.alive ? 'did not answer any more' : 'was gone'}.`,
              sent: body,
              received: server.stderr.trim() ? `nothing; stderr says: ${tellingLines(server.stderr, 4)}` : 'nothing',
              expected: 'the next request, tools/list, is answered',
              why: 'One bad request must not take the server down for all the others.',
              fix: 'Look at the shape of a message before you use it, and catch what is thrown.',
            },
            ...(sent ? [sent] : []),
          )
        }
      }
    },
  }
}
