/** Bodies that are no JSON, and bodies that are too large. */
import type { HttpCheck } from '../../../lib/grader/check.ts'
import { showResponse } from '../../../lib/grader/http/no-answer.ts'
import { awaitReply } from '../../shared/no-reply.ts'
import { expectStatus } from './expect-status.ts'

const spec = { title: 'Brief › Bodies' }

/** Bytes of the largest body that may not be refused, and of the largest that may be accepted. */
const ACCEPTED = 999_999
const LIMIT = 1_048_576

const encoder = new TextEncoder()

/** `tools/list`, lawful, in exactly so many bytes. */
function padded(bytes: number, letter: string): string {
  const message = (padding: string) =>
    JSON.stringify({
      jsonrpc: '2.0',
      id: 'large',
      method: 'tools/list',
      params: { _meta: { 'workbook/padding': padding } },
    })
  const room = bytes - encoder.encode(message('')).length
  const size = encoder.encode(letter).length
  return message(letter.repeat(Math.floor(room / size)) + '-'.repeat(room % size))
}

const TOO_LARGE = {
  status: 413,
  why: 'A server that reads whatever comes can be filled up by anybody who knows its address.',
}

const count = (bytes: number) => bytes.toLocaleString('en')

/** The lane of large bodies: they take their time, so they go one after the other, in nobody's way. */
const lane = 'risky'

export const bodyChecks: readonly HttpCheck[] = [
  {
    id: 'not-json',
    title: 'Answers a body that is not JSON with 400',
    level: 'must',
    spec,
    needs: ['lists-tools'],
    async run(context) {
      const word = context.random.word()
      const bodies = [`this is not JSON: ${word}`, `{"jsonrpc":"2.0","id":1,"method":"${word}"`, `{'id': '${word}'}`]
      const tries = bodies.map((body) => ({ sent: `POST /mcp with the body ${body}`, request: { body } }))
      await expectStatus(context, tries, {
        status: 400,
        of: 'a body that is not JSON',
        why: 'The fault is the client’s, and 400 says so. With 500 it would try again and again.',
        fix: 'Catch what JSON.parse, or request.json(), throws.',
      })
    },
  },
  {
    id: 'large-body',
    title: 'Accepts a body of nearly a million bytes',
    level: 'must',
    spec,
    lane,
    needs: ['lists-tools'],
    async run(context) {
      const headers = { 'content-length': null }
      const tries = [
        {
          sent: `POST /mcp with tools/list in ${count(ACCEPTED)} bytes`,
          body: padded(ACCEPTED, 'a'),
          fix: `The limit is 1 MiB, ${count(LIMIT)} bytes.`,
        },
        {
          sent: 'POST /mcp with tools/list in 200 bytes, without a Content-Length',
          body: padded(200, 'a'),
          headers,
          fix: 'Where Content-Length is absent, read the body and count: refuse it only once there are too many bytes.',
        },
      ]
      for (const { sent, fix, ...request } of tries) {
        const exchange = await awaitReply(context, context.server, context.server.send(request), { sent })
        if (exchange.received.some(({ kind }) => kind === 'result')) continue
        context.fail(
          {
            summary: `A body that is not too large was refused with status ${exchange.status}.`,
            sent,
            received: showResponse(exchange),
            expected: 'the list of tools: up to a million bytes are accepted, whether their number is given or not',
            why: 'Arguments of tools may be long: a text to be translated, a file to be written. And who sends a stream does not know its length.',
            fix,
          },
          exchange.request,
          exchange.entry,
        )
      }
    },
  },
  {
    id: 'too-large-declared',
    title: 'Answers a body of more than 1,048,576 bytes with 413',
    level: 'must',
    spec,
    lane,
    needs: ['lists-tools'],
    async run(context) {
      const body = padded(LIMIT + 1, 'a')
      const sent = `POST /mcp with a body of ${count(LIMIT + 1)} bytes, and its Content-Length`
      await expectStatus(context, [{ sent, request: { body } }], {
        ...TOO_LARGE,
        of: `a body of ${count(LIMIT + 1)} bytes`,
        fix: 'Look at Content-Length before you read anything; the SDK’s own limit is 4 MiB.',
      })
    },
  },
  {
    id: 'too-large-undeclared',
    title: 'Answers it with 413 without a Content-Length, too',
    level: 'must',
    spec,
    lane,
    needs: ['lists-tools'],
    async run(context) {
      // Of two-byte letters: half as many characters, which are not what is limited.
      const body = padded(LIMIT + 1, 'ä')
      const sent = `POST /mcp with a body of ${count(LIMIT + 1)} bytes (${count(body.length)} characters), without a Content-Length`
      const tries = [{ sent, request: { body, headers: { 'content-length': null } } }]
      await expectStatus(context, tries, {
        ...TOO_LARGE,
        of: `a body of ${count(LIMIT + 1)} bytes without a Content-Length`,
        fix: 'Read request.body piece by piece, add up the bytes, and stop at the limit. Bytes, not characters.',
      })
    },
  },
]
