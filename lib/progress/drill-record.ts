/** What becomes of a card and of the log when something is written to them. */
import type { CardRecord, Grade, Memory, ReviewRecord } from '../drill/types.ts'
import type { CardState } from './store.ts'

/** A change that is to be written. Writing it twice comes to the same. */
export type DrillWrite =
  | { readonly kind: 'review'; readonly review: ReviewRecord }
  | {
      readonly kind: 'mark'
      readonly card: string
      /** ISO 8601. */
      readonly at: string
      /** Absent: as it was. */
      readonly suspended?: boolean
      /** A local day; null: not any more; absent: as it was. */
      readonly buriedUntil?: string | null
    }

export type NextMemory = (memory: Memory | undefined, grade: Grade, now: Date) => Memory

export function cardOf(write: DrillWrite): string {
  return write.kind === 'review' ? write.review.card : write.card
}

/**
 * What is there after a write. A review is put after the last one of its card, whatever the clock says, so that the log
 * in its order of time leads to the memory; one that is in the log already changes nothing.
 * @param late written by a page that is gone: a mark that was set since stays
 */
export function written(write: DrillWrite, stored: CardState, next: NextMemory, late = false): CardState {
  const { record } = stored
  if (write.kind === 'mark') return late && record && record.changedAt > write.at ? stored : marked(write, stored)
  if (stored.review !== undefined) return stored
  const { before: _, ...entry } = write.review
  const before = record?.memory
  const at = after(before?.lastReview, entry.at)
  const review = { ...entry, at, ...(before && { before }) }
  const memory = next(before, entry.grade, new Date(at))
  return { record: { ...record, card: entry.card, memory, changedAt: latest(record?.changedAt, at) }, review }
}

/** What is there once a review is taken back; undefined where it cannot be, because it is not the card's last any more. */
export function takenBack({ record, review }: CardState): CardState | undefined {
  if (record === undefined || review === undefined || record.memory?.lastReview !== review.at) return undefined
  const { memory: _, ...rest } = record
  const { before } = review
  const at = new Date().toISOString()
  return present({ ...rest, ...(before && { memory: before }), changedAt: latest(record.changedAt, at) })
}

/** A card that two browsers know: the newer marks, and the memory of the later last review, which the log ends with. */
export function mergeCards(a: CardRecord, b: CardRecord): CardRecord {
  const { memory: _, ...marks } = b.changedAt > a.changedAt ? b : a
  const memory = (b.memory?.lastReview ?? '') > (a.memory?.lastReview ?? '') ? b.memory : a.memory
  return { ...marks, ...(memory && { memory }) }
}

function marked(write: Extract<DrillWrite, { kind: 'mark' }>, { record, review }: CardState): CardState {
  const { suspended: wasSuspended = false, buriedUntil: wasBuried = null, ...rest } = record ?? { card: write.card }
  const { suspended = wasSuspended, buriedUntil = wasBuried } = write
  const next = present({
    ...rest,
    ...(suspended && { suspended }),
    ...(buriedUntil !== null && { buriedUntil }),
    changedAt: latest(record?.changedAt, write.at),
  })
  return { ...next, ...(review && { review }) }
}

/** A card of which nothing is known has no record. */
function present(record: CardRecord): CardState {
  const known = record.memory !== undefined || record.suspended || record.buriedUntil !== undefined
  return known ? { record } : {}
}

const latest = (a: string | undefined, b: string) => (a !== undefined && a > b ? a : b)

/** `at`, or the first millisecond after `last` where that is later. */
function after(last: string | undefined, at: string): string {
  return last === undefined || at > last ? at : new Date(Date.parse(last) + 1).toISOString()
}
