/** How a check fails: an exception that carries the finding and the log entries it is about. */
import type { Finding, Reply, WireEntry } from './check.ts'
import type { Place } from './types.ts'

export class CheckFailure extends Error {
  override readonly name: string = 'CheckFailure'
  readonly finding: Finding
  readonly wire: readonly number[]
  readonly places: readonly Place[]

  constructor(finding: Finding, about: readonly (Reply | WireEntry)[] = [], places: readonly Place[] = []) {
    super(describeFinding(finding, places))
    this.finding = finding
    this.places = places
    this.wire = about.flatMap((item) => ('seq' in item ? [item.seq] : [item.request.seq, item.entry.seq]))
  }
}

/**
 * The server gave no answer at all. Kept apart from other failures, since one silence can make many checks fail and
 * only the first of them is to blame.
 */
export class NoReply extends CheckFailure {
  /** `silent`: the time limit passed; `ended`: the process was gone. */
  readonly ending: 'silent' | 'ended'
  /** Entry of the request that got no answer. */
  readonly request: WireEntry

  constructor(ending: 'silent' | 'ended', request: WireEntry, finding: Finding) {
    super(finding, [request])
    this.ending = ending
    this.request = request
  }
}

/** The finding as plain text, for `--json`, terminals and screen readers. */
export function describeFinding(finding: Finding, places: readonly Place[] = []): string {
  const parts = [finding.summary]
  if (places.length > 0)
    parts.push(`At: ${places.map(({ file, line, column }) => `${file}:${line}:${column}`).join(', ')}`)
  if (finding.found) parts.push(`Found: ${finding.found}`)
  if (finding.sent) parts.push(`Sent: ${finding.sent}`)
  if (finding.received) parts.push(`Received: ${finding.received}`)
  if (finding.expected) parts.push(`Expected: ${finding.expected}`)
  if (finding.why) parts.push(`Why: ${finding.why}`)
  if (finding.fix) parts.push(`Fix: ${finding.fix}`)
  return parts.join('\n')
}

/** Shortens a text for a message, saying how much was left out. */
export function shorten(text: string, limit = 300): string {
  return text.length <= limit
    ? text
    : `${text.slice(0, limit)}… (${text.length.toLocaleString('en')} characters in all)`
}
