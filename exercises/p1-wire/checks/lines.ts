/** Ids that come back as they were, and lines that are no messages. */
import type { Check, CheckContext, Connection, WireEntry } from '../../../lib/grader/check.ts'
import { quote } from '../../shared/answers.ts'
import { awaitReply } from '../../shared/no-reply.ts'
import { line, SPEC } from './messages.ts'

const idTypes: Check = {
  id: 'id-types',
  title: 'Returns each id with its type',
  level: 'must',
  spec: { title: 'Base protocol › Requests', url: `${SPEC}basic#requests` },
  lane: 'own',
  async run(context) {
    const connection = await context.open({ handshake: false })
    await connection.request(
      'initialize',
      { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'mcp-workbook', version: '1.0.0' } },
      { id: 'hello' },
    )
    await connection.notify('notifications/initialized')
    const number = context.random.int(1_000, 9_999)
    const ids = [0, '0', number, String(number), context.random.word(), `ü ${number}`, Number.MAX_SAFE_INTEGER]
    // All at once: a server that mixes up 0 and "0" cannot hide it by answering one after the other.
    await connection.write(ids.map((id) => `${line(id, 'ping')}\n`).join(''))
    for (const id of ids)
      await awaitReply(context, connection, connection.reply(id), () => ({
        summary: `The request with the id ${JSON.stringify(id)} got no answer under that id${lookAlike(connection, id)}.`,
        sent: `ping, with the ids ${ids.map((each) => JSON.stringify(each)).join(', ')}`,
        expected: `{"jsonrpc":"2.0","id":${JSON.stringify(id)},"result":{}}`,
        why: 'The id is all a client has to tell which request an answer belongs to; 0 and "0" are two different ones.',
        fix: `Put the id into the answer as it came.${id === 0 ? ' Take care with if (!id): 0 is an id.' : ''}${String(id).startsWith('ü') ? ' Read and write the bytes of a line as UTF-8.' : ''}`,
      }))
  },
}

function isAnswerTo({ direction, kind, message }: WireEntry, id: unknown): boolean {
  return direction === 'received' && (kind === 'result' || kind === 'error') && (message as { id?: unknown }).id === id
}

/** Names the answer that has the right digits and the wrong type. */
function lookAlike({ log }: Connection, id: string | number): string {
  const other = typeof id === 'string' ? Number(id) : String(id)
  if (!log.some((entry) => isAnswerTo(entry, other))) return ''
  return `, but one came under ${JSON.stringify(other)}`
}

const JUNK = ['this is not JSON', '{"jsonrpc":"2.0","id":"torn","method":"pi', '', '}{', 'undefined']

const junkLines: Check = {
  id: 'junk-lines',
  title: 'Takes no harm from a line that is no JSON',
  level: 'must',
  spec: { title: 'Brief › Lines' },
  lane: 'risky',
  async run(context) {
    const connection = context.server
    // Once a ping is answered, what the server has to say to the handshake has been said.
    await connection.settle()
    const before = connection.log.length
    context.exempt(connection)
    for (const junk of [...JUNK, context.random.word()]) {
      await connection.write(`${junk}\n`)
      await awaitReply(context, connection, connection.settle(), () => ({
        summary: `After a line that is no JSON, the server ${connection.alive ? 'answers no more' : 'is gone'}.`,
        sent: `${junk === '' ? 'an empty line' : junk}, then a ping`,
        expected: 'an answer to the ping',
        why: 'One bad line must not take the whole session down.',
        fix: 'Catch what JSON.parse throws, for each line by itself, and go on with the next.',
      }))
    }
    // Text that a server writes to stdout all the time is another check's business.
    const chatty = connection.log.slice(0, before).some(({ kind }) => kind === 'invalid')
    for (const entry of connection.log.slice(before)) if (!chatty || entry.kind !== 'invalid') judge(context, entry)
  },
}

/** Fails on anything but the pings' answers, messages of the server's own, and a parse error under no id. */
function judge(context: CheckContext, entry: WireEntry): void {
  if (entry.direction === 'sent' || entry.answers !== undefined) return
  if (entry.kind === 'request' || entry.kind === 'notification') return
  const { id, error } = (entry.message ?? {}) as { id?: unknown; error?: { code?: unknown } }
  if (error?.code === -32700 && (id === null || id === undefined)) return
  context.fail(
    {
      summary:
        error?.code === -32700
          ? `A line that is no JSON was answered under the id ${JSON.stringify(id)}, which nobody sent.`
          : 'A line that is no JSON was answered with something else than a parse error.',
      sent: JUNK.map((junk) => JSON.stringify(junk)).join(', '),
      received: quote(entry.text),
      expected: 'nothing, or error -32700 with id null (or without an id)',
      why: 'Nobody can know which request such a line was, so an answer under any other id or code misleads.',
    },
    entry,
  )
}

export const lineChecks: readonly Check[] = [idTypes, junkLines]
