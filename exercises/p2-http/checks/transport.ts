/** What a client does with a server over Streamable HTTP, beside calling tools. */
import type { HttpCheck } from '../../../lib/grader/check.ts'
import { shorten } from '../../../lib/grader/failure.ts'
import { showResponse } from '../../../lib/grader/http/no-answer.ts'
import { awaitReply } from '../../shared/no-reply.ts'
import { expectStatus } from './expect-status.ts'

const SPEC = 'https://modelcontextprotocol.io/specification/2025-11-25/basic/transports'
const SENDING = { title: 'Transports › Sending messages to the server', url: `${SPEC}#sending-messages-to-the-server` }
const LISTENING = {
  title: 'Transports › Listening for messages from the server',
  url: `${SPEC}#listening-for-messages-from-the-server`,
}
const SESSIONS = { title: 'Transports › Session management', url: `${SPEC}#session-management` }

export const standaloneChecks: readonly HttpCheck[] = [
  {
    id: 'stands-alone',
    title: 'Answers tools/list without an earlier initialize',
    level: 'must',
    spec: { title: 'Brief › No sessions' },
    lane: 'own',
    async run(context) {
      const server = await context.open({ handshake: false })
      // Whoever fails here is one request away from seeing it: the connection's own words say what came back.
      await awaitReply(context, server, server.request('tools/list'), {
        expected: 'the list of tools, as an answer to the very first request of this process',
        why: 'Behind a load balancer the request after initialize may reach another copy of the server, or one that was started anew.',
        fix: 'Keep nothing from initialize. With the SDK: sessionIdGenerator undefined, a new server and a new transport for each request.',
      })
    },
  },
  {
    id: 'no-session',
    title: 'Gives out no session',
    level: 'must',
    spec: SESSIONS,
    review: ({ log, fail }) => {
      const given = log.flatMap((entry) => {
        const headers = entry.http?.type === 'response' ? entry.http.headers : []
        const header = headers.find(([name]) => name === 'mcp-session-id')
        return header ? [{ entry, id: header[1] }] : []
      })
      const first = given[0]
      if (!first) return
      fail(
        {
          summary: 'A response carried a session id.',
          sent: shorten(log.find(({ seq }) => seq === first.entry.answers)?.text ?? 'a request'),
          received: `Mcp-Session-Id: ${first.id}`,
          expected: 'no such header',
          why: 'A client sends the id back with every request and relies on the server to remember it. This one is to remember nothing.',
          fix: 'With the SDK: sessionIdGenerator: undefined.',
        },
        first.entry,
      )
    },
  },
]

export const transportChecks: readonly HttpCheck[] = [
  {
    id: 'accepts-notifications',
    title: 'Answers notifications with 202',
    level: 'must',
    spec: SENDING,
    needs: ['lists-tools'],
    async run(context) {
      const notifications = [
        { method: 'notifications/initialized' },
        { method: 'notifications/cancelled', params: { requestId: context.random.word(), reason: 'late' } },
        { method: `notifications/${context.random.word()}` },
      ]
      const tries = notifications.map((notification) => {
        const message = { jsonrpc: '2.0', ...notification }
        return { sent: JSON.stringify(message), request: { message } }
      })
      const why = 'A notification has no answer. With 202 the client knows that it has arrived, and waits for nothing.'
      const fix = 'A message without an id is a notification, known or not: return new Response(null, { status: 202 }).'
      const exchanges = await expectStatus(context, tries, { status: 202, of: 'a notification', why, fix })
      const index = exchanges.findIndex(({ received }) => received.some(({ kind }) => kind !== 'http'))
      const answered = exchanges[index]
      if (!answered) return
      context.fail(
        {
          summary: 'A notification was answered with a message.',
          sent: tries[index]!.sent,
          received: showResponse(answered),
          expected: 'status 202 without a body',
          why,
          fix,
        },
        answered.request,
        answered.entry,
      )
    },
  },
  {
    id: 'get-refused',
    title: 'Answers GET with 405',
    level: 'must',
    spec: LISTENING,
    needs: ['lists-tools'],
    async run(context) {
      await expectStatus(context, [{ sent: 'GET /mcp', request: { method: 'GET' } }], {
        status: 405,
        of: 'a GET',
        why: 'With GET a client asks for a stream of messages that answer nothing. With 405 it knows that there are none; a stream that stays silent costs both sides a connection.',
        fix: 'Look at request.method first. The transport of the SDK opens a stream if it gets to see a GET.',
      })
    },
  },
  {
    id: 'delete-refused',
    title: 'Answers DELETE with 405',
    level: 'must',
    spec: SESSIONS,
    needs: ['lists-tools'],
    async run(context) {
      await expectStatus(context, [{ sent: 'DELETE /mcp', request: { method: 'DELETE' } }], {
        status: 405,
        of: 'a DELETE',
        why: 'With DELETE a client ends its session. Here there is none to end.',
        fix: 'Answer every method but POST with 405.',
      })
    },
  },
  {
    id: 'other-path',
    title: 'Answers another path with 404',
    level: 'must',
    spec: { title: 'Brief › The address' },
    needs: ['lists-tools'],
    async run(context) {
      const word = context.random.word()
      const tries = ['/', `/${word}`, `/mcp${word}`, `/mcp/${word}`, `/${word}/mcp`].map((path) => ({
        sent: `POST ${path}, otherwise as to /mcp`,
        request: { path },
      }))
      await expectStatus(context, tries, {
        status: 404,
        of: 'another path',
        why: 'What answers everywhere answers at addresses that somebody meant for another service, too.',
        fix: "Compare the whole path: new URL(request.url).pathname !== '/mcp'.",
      })
    },
  },
]
