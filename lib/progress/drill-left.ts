/** Reviews that no database could take before the page went away. */
import { GRADES, type CardRecord } from '../drill/types.ts'
import type { DrillWrite } from './drill-record.ts'
import { leftBehind } from './left-behind.ts'

export interface LeftDrill {
  readonly writes: readonly DrillWrite[]
  /** The cards as the page showed them after these writes: for an export, which computes nothing. */
  readonly cards: readonly CardRecord[]
}

/** The name under which every tab leaves what it has. */
export const LEFT_DRILL = 'all'

export const unsavedDrill = leftBehind('unsaved-drill', (parsed): LeftDrill | undefined => {
  const { writes, cards } = parsed as Partial<LeftDrill>
  return Array.isArray(writes) && Array.isArray(cards)
    ? { writes: writes.filter(isWrite), cards: cards.filter(isCard) }
    : undefined
})

function isWrite(write: DrillWrite | null): boolean {
  if (write?.kind === 'mark') return typeof write.card === 'string' && isTime(write.at)
  if (write?.kind !== 'review') return false
  const { id, card, at, grade } = write.review
  return typeof id === 'string' && typeof card === 'string' && isTime(at) && GRADES.includes(grade)
}

const isCard = (record: CardRecord | null) => typeof record?.card === 'string' && isTime(record.changedAt)

const isTime = (at: unknown) => typeof at === 'string' && !Number.isNaN(Date.parse(at))
