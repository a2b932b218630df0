import type { WireEntry } from '@/lib/grader/types.ts'
import type { WireFilter } from '../session/ui-state.ts'
import { headOf } from './describe.ts'

/** One line of the log: a message with its answer folded in, or the start of a process. */
export type WireRow =
  | { readonly type: 'process'; readonly process: number }
  | { readonly type: 'message'; readonly entry: WireEntry; readonly answer?: WireEntry }

/**
 * Folds each first answer into its request, and sets the processes one below the other.
 * @param entries in order of their sequence numbers
 */
export function foldRows(entries: readonly WireEntry[]): readonly WireRow[] {
  const answers = new Map<number, WireEntry>()
  for (const entry of entries) if (entry.answers && !answers.has(entry.answers)) answers.set(entry.answers, entry)
  const folded = new Set([...answers.values()])
  // Processes of a run overlap in time; each one's conversation is read on its own.
  const conversations = new Map<number, WireRow[]>()
  for (const entry of entries) {
    if (folded.has(entry)) continue
    const { process } = entry
    const rows = conversations.get(process) ?? [{ type: 'process', process }]
    conversations.set(process, rows)
    const answer = answers.get(entry.seq)
    rows.push({ type: 'message', entry, ...(answer ? { answer } : {}) })
  }
  return [...conversations.values()].flat()
}

export function isUnanswered(entry: WireEntry, answer: WireEntry | undefined): boolean {
  const asks = entry.kind === 'request' || entry.http?.type === 'request'
  return asks && entry.direction === 'sent' && !answer
}

function hasProblem(entry: WireEntry, answer: WireEntry | undefined): boolean {
  const bad = (one: WireEntry) =>
    one.direction === 'received' && ((one.problems?.length ?? 0) > 0 || one.kind === 'invalid')
  return bad(entry) || (answer !== undefined && bad(answer)) || isUnanswered(entry, answer)
}

/** Whether a row stays; a folded pair stays when either of its messages does. */
export function matches(row: WireRow, filter: WireFilter): boolean {
  if (row.type === 'process') return true
  const { entry, answer } = row
  if (filter.problemsOnly && !hasProblem(entry, answer)) return false
  const words = filter.text.trim().toLowerCase()
  return [entry, ...(answer ? [answer] : [])].some(
    (one) =>
      (filter.direction === 'both' || one.direction === filter.direction) &&
      (filter.kind === 'all' || one.kind === filter.kind) &&
      (words === '' || `${headOf(one)}\n${one.text}`.toLowerCase().includes(words)),
  )
}

/** Rows that stay, without separators that no longer separate anything. */
export function filterRows(rows: readonly WireRow[], filter: WireFilter): readonly WireRow[] {
  const kept = rows.filter((row) => matches(row, filter))
  return kept.filter((row, i) => row.type === 'message' || kept[i + 1]?.type === 'message')
}
