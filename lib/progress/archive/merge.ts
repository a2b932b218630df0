/** What an import makes of what is there. */
import { mergeChapters } from '../chapter-record.ts'
import { mergeCards } from '../drill-record.ts'
import { sameFiles } from '../fingerprint.ts'
import { surplusVerdicts, type SourceRecord, type VerdictRecord } from '../history.ts'
import { newId } from '../id.ts'
import type { DraftRecord } from '../schema.ts'
import { surplus } from '../store.ts'
import type { Result, Snapshot } from '../types.ts'
import type { Contents } from './contents.ts'

export type ImportMode = 'merge' | 'replace'

/** What is kept after `theirs`, a file, is imported. */
export function imported(mine: Contents, theirs: Contents, mode: ImportMode): Contents {
  return rebased(mine, mode === 'replace' ? theirs : merged(mine, theirs))
}

/**
 * Everything that either has. Of two different texts of an exercise the newer one stays and the other becomes a
 * version; of two verdicts the newer one, and solved stays solved. The settings stay as they are here. Importing the
 * same file again changes nothing.
 */
function merged(mine: Contents, theirs: Contents): Contents {
  const displaced: Snapshot[] = []
  const drafts = joined(mine.drafts, theirs.drafts, exerciseOf, (a, b) => {
    if (sameFiles(a.files, b.files)) return a
    const [older, newer] = a.changedAt < b.changedAt ? [a, b] : [b, a]
    displaced.push(snapshotOf(older))
    return newer
  })
  const known = joined(mine.snapshots, theirs.snapshots, idOf, (a) => a)
  const fresh = displaced.filter(
    ({ exercise, files }) => !known.some((other) => other.exercise === exercise && sameFiles(other.files, files)),
  )
  const settings = mine.settings ?? theirs.settings
  return {
    drafts,
    results: joined(mine.results, theirs.results, exerciseOf, mergeResults),
    hints: joined(mine.hints, theirs.hints, exerciseOf, (a, b) => (a.revealed >= b.revealed ? a : b)),
    snapshots: withinBounds([...known, ...fresh]),
    ...mergeHistory(mine, theirs),
    chapters: joined(mine.chapters, theirs.chapters, ({ chapter }) => chapter, mergeChapters),
    cards: joined(mine.cards, theirs.cards, ({ card }) => card, mergeCards),
    reviews: joined(mine.reviews, theirs.reviews, idOf, (a) => a),
    ...(settings && { settings }),
  }
}

const exerciseOf = ({ exercise }: { readonly exercise: string }) => exercise
const idOf = ({ id }: { readonly id: string }) => id

/** Records of both, by key; `both` decides where both have one. */
function joined<Item>(mine: readonly Item[], theirs: readonly Item[], key: (item: Item) => string, both: Both<Item>) {
  const all = new Map(mine.map((item) => [key(item), item]))
  for (const item of theirs) {
    const known = all.get(key(item))
    all.set(key(item), known === undefined ? item : both(known, item))
  }
  return [...all.values()]
}

type Both<Item> = (mine: Item, theirs: Item) => Item

function mergeResults(a: Result, b: Result): Result {
  const { exercise, report, at, fingerprint } = b.at > a.at ? b : a
  const solved = [a.solvedAt, b.solvedAt].filter((time) => time !== undefined).sort()[0]
  return {
    ...{ exercise, report, at, fingerprint },
    triedAt: a.triedAt < b.triedAt ? a.triedAt : b.triedAt,
    ...(solved !== undefined && { solvedAt: solved }),
    // Nobody knows which runs both have counted.
    runs: Math.max(a.runs, b.runs),
  }
}

function mergeHistory(mine: Contents, theirs: Contents): Pick<Contents, 'verdicts' | 'sources'> {
  const all = joined(mine.verdicts, theirs.verdicts, idOf, (a) => a)
  const gone = new Set(groups(all).flatMap((verdicts) => surplusVerdicts(verdicts).verdicts))
  const verdicts = all.filter(({ id }) => !gone.has(id))
  const place = ({ exercise, fingerprint }: VerdictRecord | SourceRecord) => `${exercise} ${fingerprint}`
  const needed = new Set(verdicts.map(place))
  const sources = joined(mine.sources, theirs.sources, place, (a) => a)
  return { verdicts, sources: sources.filter((source) => needed.has(place(source))) }
}

function withinBounds(snapshots: readonly Snapshot[]): readonly Snapshot[] {
  const gone = new Set(groups(snapshots).flatMap(surplus))
  return snapshots.filter(({ id }) => !gone.has(id))
}

/** By exercise, each oldest first. */
function groups<Item extends { readonly exercise: string; readonly at: string }>(items: readonly Item[]): Item[][] {
  const by = new Map<string, Item[]>()
  for (const item of [...items].sort((a, b) => a.at.localeCompare(b.at))) {
    by.set(item.exercise, [...(by.get(item.exercise) ?? []), item])
  }
  return [...by.values()]
}

function snapshotOf({ exercise, files, active, changedAt }: DraftRecord): Snapshot {
  return { id: newId(), exercise, at: changedAt, reason: 'import', files, active }
}

/** Texts that are not what was there get a new revision: a tab that still shows the old one finds that out. */
function rebased(mine: Contents, next: Contents): Contents {
  const before = new Map(mine.drafts.map((draft) => [draft.exercise, draft]))
  const drafts = next.drafts.map((draft) => {
    const old = before.get(draft.exercise)
    if (old === undefined || old === draft) return draft
    const revision = sameFiles(old.files, draft.files) ? old.revision : Math.max(old.revision, draft.revision) + 1
    return { ...draft, revision }
  })
  return { ...next, drafts }
}
