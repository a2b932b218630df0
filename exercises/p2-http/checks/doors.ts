/** Who may come in: the page that asks, and the token. */
import type { HttpCheck, HttpExchange } from '../../../lib/grader/check.ts'
import { showResponse } from '../../../lib/grader/http/no-answer.ts'
import { inOrder } from '../../../lib/grader/in-order.ts'
import { expectStatus, type Context, type Try } from './expect-status.ts'

const SPEC = 'https://modelcontextprotocol.io/specification/2025-11-25/basic'
const ORIGIN = { title: 'Transports › Security warning', url: `${SPEC}/transports#security-warning` }
const TOKEN = { title: 'Authorization › Token handling', url: `${SPEC}/authorization#token-handling` }

const WITHOUT_TOKEN: Try = {
  sent: 'POST /mcp without an Authorization header',
  request: { headers: { authorization: null } },
}

export const doorChecks: readonly HttpCheck[] = [
  {
    id: 'origin-refused',
    title: 'Answers requests from pages of other sites with 403',
    level: 'must',
    spec: ORIGIN,
    needs: ['lists-tools'],
    async run(context) {
      const word = context.random.word()
      // The last three pass for one's own where only the beginning, the end, or any part of the name is looked at.
      const origins = [
        `https://${word}.example`,
        `http://${word}.example:3000`,
        `http://localhost.${word}.example:3000`,
        `http://${word}localhost:3000`,
        `http://${word}-localhost-3000.example`,
      ]
      const tries = origins.map((origin) => ({
        sent: `POST /mcp with Origin: ${origin}`,
        request: { headers: { origin } },
      }))
      await expectStatus(context, tries, {
        status: 403,
        of: 'a request from a page of another site',
        why: 'Every page that a browser shows can send requests to localhost, and by DNS rebinding read the answers. The Origin header is what gives it away.',
        fix: 'Compare the whole host name: new URL(origin).hostname with the names that are yours. No Origin is fine: who is no browser sends none.',
      })
    },
  },
  {
    id: 'token-required',
    title: 'Answers a request without a token with 401',
    level: 'must',
    spec: TOKEN,
    needs: ['lists-tools'],
    async run(context) {
      await expectStatus(context, [WITHOUT_TOKEN], {
        status: 401,
        of: 'a request without a token',
        why: 'Whoever reaches the port could read the files.',
        fix: 'Compare the Authorization header with `Bearer ${process.env.MCP_TOKEN}`, for every request.',
      })
    },
  },
  {
    id: 'token-compared',
    title: 'Answers a request with a wrong token with 401',
    level: 'must',
    spec: TOKEN,
    needs: ['token-required'],
    async run(context) {
      await expectStatus(context, wrongTokens(context), {
        status: 401,
        of: 'a request with a wrong token',
        why: 'A token that is nearly right is wrong: comparing a part of it makes all the tokens right that share this part.',
        fix: 'Compare the whole header value: `Bearer `, and the token exactly as it is in MCP_TOKEN.',
      })
    },
  },
  {
    id: 'challenge',
    title: 'Says with 401 that a bearer token is wanted',
    level: 'must',
    spec: TOKEN,
    needs: ['token-required'],
    async run(context) {
      const tries = [WITHOUT_TOKEN, ...wrongTokens(context).slice(-3)]
      const exchanges = await inOrder(tries.map(({ request }) => context.server.send(request)))
      const index = exchanges.findIndex((exchange) => exchange.status === 401 && !challenges(exchange))
      const exchange = exchanges[index]
      if (!exchange) return
      const value = exchange.headers.get('www-authenticate')
      context.fail(
        {
          summary: 'A response with status 401 does not say what would let the client in.',
          sent: tries[index]!.sent,
          received: `${showResponse(exchange)}; WWW-Authenticate: ${value ?? 'absent'}`,
          expected: 'the header WWW-Authenticate: Bearer',
          why: 'A client goes by this header to find out which kind of login is asked for. HTTP demands it with every 401.',
          fix: "new Response(null, { status: 401, headers: { 'www-authenticate': 'Bearer' } })",
        },
        exchange.request,
        exchange.entry,
      )
    },
  },
]

/** Whether one of the challenges in the header, which may have parameters, is for the scheme Bearer. */
function challenges({ headers }: HttpExchange): boolean {
  return /(^|[\s,])bearer(?=[\s,]|$)/i.test(headers.get('www-authenticate') ?? '')
}

/** The right header with one fault in it each time. */
function wrongTokens({ server, random }: Context): Try[] {
  const right = server.headers['authorization'] ?? ''
  const token = right.slice('Bearer '.length)
  const other = `${random.word(8)}.${random.word(8)}`
  const values: readonly (readonly [value: string, what: string])[] = [
    [`Bearer ${other}`, 'another token'],
    [`Bearer ${[...token].reverse().join('')}`, 'a token of the same length'],
    [`Bearer ${token.slice(0, -1)}`, 'the token without its last character'],
    [`Bearer ${token}x`, 'the token and one character more'],
    [`Bearer x${token}`, 'the token with one character before it'],
    [`Bearer ${token.toUpperCase()}`, 'the token in capital letters'],
    ['Bearer', 'no token after the word Bearer'],
    ['Bearer undefined', 'the word undefined'],
    [token, 'the token without the word Bearer'],
    [`Basic ${token}`, 'the token as another scheme'],
  ]
  return values.map(([authorization, what]) => ({
    sent: `POST /mcp with Authorization: ${authorization} (${what})`,
    request: { headers: { authorization } },
  }))
}
