/** What to say when no answer came: never "timeout", always which request, for how long, and what was seen instead. */
import type { ExitStatus } from '../container/types.ts'
import type { WireEntry } from './check.ts'
import { NoReply, shorten } from './failure.ts'
import { tellingLines } from './stderr.ts'
import { isMessage } from './wire-log.ts'

/** `tools/call (id 3)` */
export function nameRequest(entry: WireEntry): string {
  const id = isMessage(entry.message) && 'id' in entry.message ? ` (id ${JSON.stringify(entry.message['id'])})` : ''
  return `${entry.method ?? 'the message'}${id}`
}

/** `!id` is true for 0, which is the first id of many clients. */
function hasIdZero(entry: WireEntry): boolean {
  return isMessage(entry.message) && entry.message['id'] === 0
}

export function silentFinding(
  request: WireEntry,
  timeoutMs: number,
  log: readonly WireEntry[],
  stderr: string,
): NoReply {
  const seconds = `${timeoutMs / 1000} s`
  const junk = log.findLast((entry) => entry.direction === 'received' && entry.kind === 'invalid')
  const received = junk
    ? `nothing under that id; stdout carried: ${shorten(junk.text, 200)}`
    : stderr.trim()
      ? `nothing on stdout; stderr says: ${tellingLines(stderr, 3)}`
      : 'nothing'
  return new NoReply('silent', request, {
    summary: `No reply to ${nameRequest(request)} after ${seconds}.`,
    sent: shorten(request.text),
    received,
    expected: 'one answer, a result or an error, under the same id',
    why: 'A host waits for the answer, and its user with it. An error is an answer as well; silence is none.',
    fix: junk
      ? 'What stands on stdout instead is no message: one line of JSON, then a newline.'
      : hasIdZero(request)
        ? 'Its id is 0: if (!message.id) takes that for a message without an id. Look as well for a missing await or return.'
        : 'Look for a promise that is never resolved, a missing await or return, or a loop that does not end.',
  })
}

/** `crashed with exit code 1` */
export function howItEnded(exit: ExitStatus | undefined): string {
  if (!exit) return 'ended'
  if (exit.reason === 'exit') return `ended with exit code ${exit.code}`
  if (exit.reason !== 'crashed') return 'was stopped'
  return `crashed${exit.code === null ? '' : ` with exit code ${exit.code}`}`
}

export function endedFinding(
  request: WireEntry,
  exit: ExitStatus | undefined,
  stderr: string,
  log: readonly WireEntry[],
): NoReply {
  const answeredAny = log.some((entry) => entry.direction === 'received' && entry.answers !== undefined)
  return new NoReply('ended', request, {
    summary: `The server ${howItEnded(exit)} before it answered ${nameRequest(request)}.${exit?.detail ? ` ${exit.detail}` : ''}`,
    sent: shorten(request.text),
    received: stderr.trim() ? `no answer; stderr says: ${tellingLines(stderr, 4)}` : 'no answer, and nothing on stderr',
    expected: 'one answer, and a server that lives on until its stdin ends',
    why: 'When the process goes, every tool of this server is gone for the host.',
    ...(exit?.reason === 'exit' && exit.code === 0 && !answeredAny
      ? { fix: 'Nothing kept the process alive: connect the server to a transport, or read process.stdin.' }
      : exit?.reason === 'crashed'
        ? { fix: 'Nobody caught what was thrown: catch it where the message is handled, and answer with an error.' }
        : {}),
  })
}
