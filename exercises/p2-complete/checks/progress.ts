/** What a call says while it runs, and that it can be stopped. All of it is read off the wire. */
import type { Check, CheckContext, Connection, Reply, WireEntry } from '../../../lib/grader/check.ts'
import { inOrder } from '../../../lib/grader/in-order.ts'
import { quote } from '../../shared/answers.ts'
import { workspaceOf } from '../../shared/workspace/types.ts'
import { SEARCH, SPEC } from './files.ts'
import { TOOLS_LISTED } from './server.ts'

const progressSpec = { title: 'Utilities › Progress', url: `${SPEC}basic/utilities/progress` }

type Token = string | number

interface ProgressParams {
  readonly progressToken?: unknown
  readonly progress?: unknown
}

const paramsOf = ({ message }: WireEntry) => Object(Object(message).params) as ProgressParams

const isProgress = ({ direction, method }: WireEntry) => direction === 'received' && method === 'notifications/progress'

/** The numbers that were sent under a token, in order. */
const progressUnder = (log: readonly WireEntry[], token: Token): number[] =>
  log
    .filter((entry) => isProgress(entry) && paramsOf(entry).progressToken === token)
    .map((entry) => Number(paramsOf(entry).progress))

/** A search in some of the files, unless told: the calls of all checks are under way at once. */
const withToken = (query: string, token: Token, pattern = '*.{md,txt}') => ({
  name: SEARCH,
  arguments: { query, file_pattern: pattern },
  _meta: { progressToken: token },
})

const rises = (numbers: readonly number[]) => numbers.every((value, at) => at === 0 || value > numbers[at - 1]!)

/** The progress of a call up to its answer: afterwards it is of no use, and not allowed. */
async function watch(
  { server }: CheckContext,
  query: string,
  token: Token,
  pattern?: string,
): Promise<{ numbers: number[]; reply: Reply }> {
  const reply = await server.request('tools/call', withToken(query, token, pattern))
  return { numbers: progressUnder(server.log.slice(0, server.log.indexOf(reply.entry)), token), reply }
}

/** The token of a request that the workbook sent; undefined where it had none. */
const tokenSent = ({ direction, kind, message }: WireEntry): unknown =>
  direction === 'sent' && kind === 'request' ? Object(Object(Object(message).params)._meta).progressToken : undefined

/** Most of the files, but not the large ones: a call stops between two files, and how long one takes proves nothing. */
const MANY = '*.{log,md,txt,html,json,cfg}'

/** Sends a call and at once, in the same write, the message that cancels it. */
async function callAndCancel(server: Connection, id: string, query: string, token: string): Promise<WireEntry> {
  const call = { jsonrpc: '2.0', id, method: 'tools/call', params: withToken(query, token, MANY) }
  const cancel = {
    jsonrpc: '2.0',
    method: 'notifications/cancelled',
    params: { requestId: id, reason: 'No longer needed' },
  }
  await server.write(`${JSON.stringify(call)}\n${JSON.stringify(cancel)}\n`)
  return server.log.find(({ message }) => Object(message).id === id)!
}

export const progressChecks: readonly Check[] = [
  {
    id: 'progress',
    title: 'Reports progress of search_content at least twice, rising',
    level: 'must',
    spec: progressSpec,
    needs: [TOOLS_LISTED],
    async run(context) {
      const { random } = context
      const { words } = workspaceOf(context)
      const calls: (readonly [string, Token])[] = [
        [words.single, `${random.word()}-1`],
        [words.many, random.int(1_000, 9_999)],
        // A token like any other, and falsy.
        [random.word(9), 0],
      ]
      await inOrder(
        calls.map(async ([query, token]) => {
          const { numbers, reply } = await watch(context, query, token)
          if (numbers.length >= 2 && rises(numbers)) return
          context.fail(
            {
              summary:
                numbers.length < 2
                  ? `${numbers.length === 0 ? 'No' : 'Only one'} notification of progress came under the token ${JSON.stringify(token)}.`
                  : `The progress under the token ${JSON.stringify(token)} does not rise.`,
              sent: `tools/call ${quote(JSON.stringify(withToken(query, token)))}`,
              received: numbers.length === 0 ? 'none before the answer' : `progress: ${quote(numbers.join(', '))}`,
              expected: `notifications/progress with "progressToken": ${JSON.stringify(token)}, at least two before the answer, each with a higher number than the one before`,
              why: 'A user who sees nothing move takes the program for dead. The token tells the client which of its calls is meant.',
              fix: 'The token is in extra._meta?.progressToken, a text or a number. Ask whether it is undefined: 0 is a token too. Send with extra.sendNotification, and begin each call at its own zero.',
            },
            reply,
          )
        }),
      )
    },
  },
  {
    id: 'progress-asked-for',
    title: 'Reports no progress to whoever has not asked for it',
    level: 'must',
    spec: progressSpec,
    review({ log, fail }) {
      const tokens = new Set<string>()
      for (const entry of log) {
        const sent = tokenSent(entry)
        if (sent !== undefined) tokens.add(`${entry.process} ${JSON.stringify(sent)}`)
        if (!isProgress(entry)) continue
        const { progressToken } = paramsOf(entry)
        if (tokens.has(`${entry.process} ${JSON.stringify(progressToken)}`)) continue
        fail(
          {
            summary: `Progress was reported under ${progressToken === undefined ? 'no token' : `the token ${JSON.stringify(progressToken)}, which no call had sent`}.`,
            sent: 'calls without a progressToken, and calls with others',
            received: quote(entry.text),
            expected:
              'progress under tokens that a client has sent in _meta.progressToken, of the same type, and none without',
            why: 'A client cannot tell which call such a message belongs to.',
            fix: 'Send nothing where extra._meta?.progressToken is undefined. Neither the id of the request nor a text of your own is a token.',
          },
          entry,
        )
      }
    },
  },
  {
    id: 'cancels',
    title: 'Stops a call that is cancelled, and does not answer it',
    level: 'should',
    spec: { title: 'Utilities › Cancellation', url: `${SPEC}basic/utilities/cancellation` },
    // Alone: the search goes through most files, and twice.
    lane: 'risky',
    needs: ['progress'],
    async run(context) {
      const { server, random, fail } = context
      const query = random.word(9)
      const token = `${random.word()}-c`
      const sent = await callAndCancel(server, `cancelled-${random.word()}`, query, token)
      // The same work again: once it is done, a call that went on in spite of everything is done as well.
      const { numbers } = await watch(context, query, `${token}-again`, MANY)
      await server.settle()
      const answer = server.log.find(({ answers }) => answers === sent.seq)
      const last = progressUnder(server.log, token).at(-1) ?? -Infinity
      if (!answer && last < numbers.at(-1)!) return
      fail(
        {
          summary: answer
            ? 'A call was answered although it had been cancelled.'
            : 'A call went on to its end although it had been cancelled.',
          sent: `${quote(sent.text)} and right behind it notifications/cancelled for it`,
          received: answer ? quote(answer.text) : `no answer, but progress up to ${last}`,
          expected: 'no answer, and no work that nobody waits for',
          why: 'Whoever cancels has stopped waiting. What goes on costs time that the next call needs.',
          fix: 'Look at extra.signal.aborted between two files, and let the event loop turn there: await setImmediate() from node:timers/promises. The SDK drops the answer by itself.',
        },
        sent,
        ...(answer ? [answer] : []),
      )
    },
  },
]
