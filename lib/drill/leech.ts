/** Cards that are forgotten again and again: better read about than drilled on. Nothing is suspended by itself. */
import type { DeckCard } from './queue.ts'
import type { CardRecord, Memory } from './types.ts'

/** A card with this many lapses is a leech. */
export const LEECH_LAPSES = 8
/** It is named again after as many more. */
export const LEECH_AGAIN = 4

export interface Leech {
  readonly card: string
  /** Slug of the chapter to read again. */
  readonly chapter: string
  readonly lapses: number
  readonly suspended: boolean
}

/** Whether the review that led from `before` to `after` is one at which the leech is named: the 8th lapse, the 12th, the 16th … */
export function isLeechNow(before: Memory | undefined, after: Memory): boolean {
  const { lapses } = after
  return lapses > (before?.lapses ?? 0) && lapses >= LEECH_LAPSES && (lapses - LEECH_LAPSES) % LEECH_AGAIN === 0
}

/** All of them, those with most lapses first. */
export function leeches(deck: readonly DeckCard[], records: ReadonlyMap<string, CardRecord>): readonly Leech[] {
  return deck
    .flatMap(({ id, chapter }) => {
      const { memory, suspended = false } = records.get(id) ?? {}
      return memory && memory.lapses >= LEECH_LAPSES ? [{ card: id, chapter, lapses: memory.lapses, suspended }] : []
    })
    .sort((a, b) => b.lapses - a.lapses)
}
