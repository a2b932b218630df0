import type { Changes, Difference } from '@/lib/progress/archive/compare.ts'

/** Titles by slug, for exercises and for chapters. */
export type Titles = Readonly<Record<string, string>>

export interface ChangeLine {
  readonly word: 'Added' | 'Changed' | 'Removed'
  readonly text: string
}

/** What an import would do, line by line. */
export function changeLines(changes: Changes, titles: Titles): readonly ChangeLine[] {
  const { exercises, chapters, versionsAdded, versionsRemoved, reviewsAdded, reviewsRemoved, settings } = changes
  return [
    ...linesOf('exercise', exercises, titles),
    ...linesOf('chapter', chapters, titles),
    ...counted('Added', versionsAdded, 'kept version'),
    ...counted('Removed', versionsRemoved, 'kept version'),
    ...counted('Added', changes.cardsAdded, 'card'),
    ...counted('Changed', changes.cardsChanged, 'card'),
    ...counted('Removed', changes.cardsRemoved, 'card'),
    ...counted('Added', reviewsAdded, 'review'),
    ...counted('Removed', reviewsRemoved, 'review'),
    ...(settings ? [{ word: 'Changed', text: 'Settings' } as const] : []),
  ]
}

function linesOf(kind: string, { added, changed, removed }: Difference, titles: Titles): ChangeLine[] {
  return [
    ...named('Added', added, kind, titles),
    ...named('Changed', changed, kind, titles),
    ...named('Removed', removed, kind, titles),
  ]
}

function named(word: ChangeLine['word'], slugs: readonly string[], kind: string, titles: Titles): ChangeLine[] {
  const names = slugs.map((slug) => titles[slug] ?? slug).join(', ')
  return counted(word, slugs.length, kind).map(({ text }) => ({ word, text: `${text}: ${names}` }))
}

function counted(word: ChangeLine['word'], count: number, noun: string): ChangeLine[] {
  return count === 0 ? [] : [{ word, text: `${count} ${noun}${count === 1 ? '' : 's'}` }]
}
