/** `corrupt`: what happens when `load` throws. These run one at a time, since a wrong server ends here. */
import type { Check, CheckContext, Connection, WireEntry } from '../../../lib/grader/check.ts'
import { awaitReply } from '../../shared/no-reply.ts'
import { judgeRefusal, judgeValue, KEYS, read, show } from './settings.ts'

const spec = { title: 'Brief › When load fails' }

/** Pings after which a log that is not there yet is taken to be missing. */
const PINGS = 20

function readCorrupt(context: CheckContext, connection: Connection = context.server) {
  return awaitReply(context, connection, read(context, 'corrupt', connection), {
    sent: show('corrupt'),
    fix: 'load("corrupt") throws. Catch that where the call is answered, and answer with isError.',
  })
}

/** Lines, with what differs from call to call made equal: the key, times and durations. */
function linesOf(text: string, key: string): string[] {
  return text
    .replaceAll(key, 'KEY')
    .replace(/\d+(?:\.\d+)? ?m?s\b|[\d-]*T?\d+:\d\d(?::\d\d)?(?:[.,]\d+)?Z?|\d{10,}/g, 'TIME')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

/** Whether a call that fails leaves a line on stderr that one that works does not leave. */
async function logsFailure(context: CheckContext, connection: Connection): Promise<boolean> {
  const before = connection.stderr.length
  await read(context, 'theme', connection)
  await connection.settle()
  const usual = linesOf(connection.stderr.slice(before), 'theme')
  const middle = connection.stderr.length
  await readCorrupt(context, connection)
  const isNew = () => linesOf(connection.stderr.slice(middle), 'corrupt').some((line) => !usual.includes(line))
  // stderr is a pipe of its own: it may arrive a little later than the answer on stdout.
  for (let ping = 0; ping < PINGS && !isNew(); ping++) await connection.settle()
  return isNew()
}

function isCorruptCall({ direction, text }: WireEntry): boolean {
  return direction === 'sent' && text.includes('"corrupt"')
}

export const failureChecks: readonly Check[] = [
  {
    id: 'reports-failure',
    title: 'Answers corrupt with isError and a text',
    level: 'must',
    spec,
    needs: ['tool-listed'],
    lane: 'risky',
    async run(context) {
      const reply = await readCorrupt(context)
      if (judgeRefusal(context, 'corrupt', reply).trim()) return
      context.fail(
        {
          summary: 'The failure of corrupt is reported without a text.',
          sent: show('corrupt'),
          received: JSON.stringify(reply.result),
          expected: 'isError: true, and a text block that says in general words that reading failed',
          why: 'The text is all that the model, and its user, learn of what happened.',
          fix: 'Put a block into content: { type: "text", text: "The setting cannot be read at the moment." }, for instance.',
        },
        reply,
      )
    },
  },
  {
    id: 'next-call',
    title: 'Answers the next call after a failure',
    level: 'must',
    spec,
    needs: ['reads-settings', 'reports-failure'],
    lane: 'risky',
    async run(context) {
      for (const key of KEYS) {
        await readCorrupt(context)
        judgeValue(context, key, await read(context, key), ' after a call of corrupt')
      }
    },
  },
  {
    id: 'logs-failure',
    title: 'Logs the failure on stderr',
    level: 'should',
    spec,
    needs: ['reports-failure', 'next-call'],
    lane: 'risky',
    async run(context) {
      if (await logsFailure(context, context.server)) return
      // A log may leave out what it has said before, and `corrupt` was asked for before.
      if (await logsFailure(context, await context.open())) return
      context.fail(
        {
          summary: 'Nothing about the failure stands on stderr.',
          sent: show('corrupt'),
          received: 'an answer on stdout, and no line on stderr that a call that works does not write as well',
          expected: 'a line on stderr that says that reading failed, and why (with the secrets cut out, if you like)',
          why: 'The model gets a general text. Without a log, nobody at all knows what really happened.',
          fix: 'Write with console.error where you catch the error.',
        },
        ...context.server.log.filter(isCorruptCall).slice(-1),
      )
    },
  },
]
