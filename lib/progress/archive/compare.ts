/** What an import would do, before it is done. */
import type { Contents } from './contents.ts'

export interface Difference {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
}

export interface Changes {
  /** Slugs of exercises: code, verdict or hints. */
  readonly exercises: Difference
  /** Slugs of chapters. */
  readonly chapters: Difference
  /** How many kept versions of code come, those with a verdict among them. */
  readonly versionsAdded: number
  readonly versionsRemoved: number
  /** How many cards, with what is remembered and marked of them. */
  readonly cardsAdded: number
  readonly cardsChanged: number
  readonly cardsRemoved: number
  /** How many entries of the drill's log. */
  readonly reviewsAdded: number
  readonly reviewsRemoved: number
  readonly settings: boolean
}

export function compareContents(before: Contents, after: Contents): Changes {
  const kept = ids(versions(before), versions(after))
  const reviews = ids(before.reviews, after.reviews)
  const cards = difference(byCard(before), byCard(after))
  return {
    exercises: difference(byExercise(before), byExercise(after)),
    chapters: difference(byChapter(before), byChapter(after)),
    ...{ versionsAdded: kept.added, versionsRemoved: kept.removed },
    ...{ cardsAdded: cards.added.length, cardsChanged: cards.changed.length, cardsRemoved: cards.removed.length },
    ...{ reviewsAdded: reviews.added, reviewsRemoved: reviews.removed },
    settings: canonical(before.settings) !== canonical(after.settings),
  }
}

/** Whether there is anything to do. */
export function changesNothing({ exercises, chapters, settings, ...counts }: Changes): boolean {
  const named = [exercises, chapters].flatMap(({ added, changed, removed }) => [...added, ...changed, ...removed])
  return named.length === 0 && Object.values(counts).every((count) => count === 0) && !settings
}

function difference(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Difference {
  return {
    added: [...after.keys()].filter((key) => !before.has(key)),
    changed: [...after.keys()].filter((key) => before.has(key) && before.get(key) !== after.get(key)),
    removed: [...before.keys()].filter((key) => !after.has(key)),
  }
}

function byExercise({ drafts, results, hints }: Contents): ReadonlyMap<string, string> {
  const slugs = new Set([...drafts, ...results, ...hints].map(({ exercise }) => exercise))
  return new Map(
    [...slugs].sort().map((slug) => {
      const of = <Item extends { readonly exercise: string }>(items: readonly Item[]) =>
        items.find(({ exercise }) => exercise === slug)
      return [slug, canonical([of(drafts)?.files, of(results), of(hints)?.revealed])]
    }),
  )
}

function byChapter({ chapters }: Contents): ReadonlyMap<string, string> {
  return new Map(chapters.map((record) => [record.chapter, canonical(record)]))
}

function byCard({ cards }: Contents): ReadonlyMap<string, string> {
  return new Map(cards.map((record) => [record.card, canonical(record)]))
}

const versions = ({ snapshots, verdicts }: Contents) => [...snapshots, ...verdicts]

type Identified = readonly { readonly id: string }[]

/** How many are new, and how many are gone. */
function ids(before: Identified, after: Identified): { readonly added: number; readonly removed: number } {
  const [had, has] = [before, after].map((items) => new Set(items.map(({ id }) => id))) as [Set<string>, Set<string>]
  return {
    added: [...has].filter((id) => !had.has(id)).length,
    removed: [...had].filter((id) => !has.has(id)).length,
  }
}

/** The same text for the same value, whatever order its keys were written in. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? ''
  )
}
