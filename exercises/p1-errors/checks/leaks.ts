/** What must not stand on stdout, in whichever message of the run. Read off the log at the end. */
import type { Check, WireEntry } from '../../../lib/grader/check.ts'
import { quote } from '../../shared/answers.ts'
import { findFrame, findInMessages, findPieces, halves, type Leak } from './secrets.ts'

interface Secret {
  readonly id: string
  readonly title: string
  readonly section: string
  /** As in "… stands in": what leaked. */
  readonly name: string
  readonly find: (text: string) => string | undefined
  readonly why: string
  readonly fix: string
}

const THROWN =
  'What load throws was not written for the model. What you throw on, the SDK turns into isError, message and all: catch it and answer with a text of your own.'

const secrets: readonly Secret[] = [
  {
    id: 'keeps-token',
    title: 'Never sends the value of api_token',
    section: 'Refusals',
    name: 'The value of api_token',
    find: findPieces(halves('wbk_Zr7Kq2mXv9TbN4cYhL3s')),
    why: 'Whatever a server sends can end up in the model’s context, in transcripts and in logs. A token that was there is to be replaced.',
    fix: 'Refuse the key before the value is read, and build texts from what may be read, not from all that there is.',
  },
  {
    id: 'keeps-path',
    title: 'Never sends the path in the error',
    section: 'When load fails',
    name: 'The path from the error',
    find: findPieces(['/var/lib/settings', 'shard-07.sqlite']),
    why: 'A path tells an attacker how the machine is set up, and tells the model nothing that it could use.',
    fix: THROWN,
  },
  {
    id: 'keeps-error-token',
    title: 'Never sends the token in the error',
    section: 'When load fails',
    name: 'The token from the error',
    find: findPieces(halves('st_8Hq4WnYe2RkPz6UdJv5m')),
    why: 'A secret in an error’s message is a secret all the same, and nobody looks for it there.',
    fix: THROWN,
  },
  {
    id: 'keeps-stack',
    title: 'Never sends a stack',
    section: 'When load fails',
    name: 'A stack',
    find: findFrame,
    why: 'A stack shows files, lines and versions of what you run. It belongs into the log.',
    fix: 'Send neither error.stack nor an error as a whole: a text of your own, and the rest with console.error.',
  },
]

/** The request that a message answers, or the last one that was sent before it. */
function causeOf(leak: WireEntry, log: readonly WireEntry[]): WireEntry | undefined {
  return log.findLast(({ direction, seq }) =>
    leak.answers === undefined ? direction === 'sent' && seq < leak.seq : seq === leak.answers,
  )
}

/** Characters that are shown before a secret. */
const LEAD = 40

/** The secret and a little before it; of an encoded one, the beginning of the text that holds it. */
function showLeak({ text, found }: Leak): string {
  const at = text.toLowerCase().indexOf(found.toLowerCase())
  if (at < 0) return `${JSON.stringify(quote(text))}, which holds ${found} in base64`
  const from = Math.max(0, at - LEAD)
  const [before, after] = [from > 0 ? '…' : '', at + found.length < text.length ? '…' : '']
  return `${before}${JSON.stringify(text.slice(from, at + found.length))}${after}`
}

/** Where the way to stdout is the mistake, whatever went on it. */
function fixFor({ entry }: Leak): string | undefined {
  if (entry.kind === 'invalid') return 'console.log writes to stdout, which the client reads: use console.error.'
  if (entry.kind === 'notification')
    return 'A notification goes to the client, and from there into logs and to people. Write to stderr: console.error.'
  return undefined
}

export const leakChecks: readonly Check[] = secrets.map(({ id, title, section, name, find, why, fix }) => ({
  id,
  title,
  level: 'must',
  spec: { title: `Brief › ${section}` },
  needs: ['tool-listed'],
  review({ log, fail }) {
    const leak = findInMessages(log, find)
    if (!leak) return
    const cause = causeOf(leak.entry, log)
    fail(
      {
        summary: `${name} stands in ${leak.place}.`,
        sent: quote(cause?.text ?? 'nothing yet'),
        received: showLeak(leak),
        expected: 'no message that holds any of it, in any field',
        why,
        fix: fixFor(leak) ?? fix,
      },
      ...(cause ? [cause] : []),
      leak.entry,
    )
  },
}))
