import { byTime } from '../drill/day.ts'
import type { CardRecord, ReviewRecord } from '../drill/types.ts'
import { mergeChapters, type ChapterRecord } from './chapter-record.ts'
import { decideDraft } from './draft-commit.ts'
import { defaultSettings, readSettings } from './settings.ts'
import { surplusVerdicts, verdictOf } from './history.ts'
import { nextResult, surplus, type ResultWrite, type Store } from './store.ts'
import type { DraftRecord } from './schema.ts'
import type { Result, Settings, Snapshot, Verdict } from './types.ts'

/** Keeps progress as long as the page lives. */
export interface MemoryStore extends Store {
  /** The snapshots kept here, for the exercises that carry themselves over. */
  allSnapshots(): readonly Snapshot[]
  /** The verdicts, oldest first, for the same. */
  allResults(): readonly ResultWrite[]
  /** Writes what is kept here to a store that came late, but for the exercises that do so themselves. */
  carryOver(store: Store, except: readonly string[]): Promise<void>
}

export function createMemoryStore(): MemoryStore {
  const drafts = new Map<string, DraftRecord>()
  const results = new Map<string, Result>()
  const hints = new Map<string, number>()
  const chapters = new Map<string, ChapterRecord>()
  const cards = new Map<string, CardRecord>()
  const reviews = new Map<string, ReviewRecord>()
  let kept: Snapshot[] = []
  let graded: ResultWrite[] = []
  let settings: Settings = defaultSettings

  return {
    lasting: false,
    overview: async () => ({ standings: {}, chapters: {} }),
    async read(exercise) {
      const draft = drafts.get(exercise)
      const result = results.get(exercise)
      return { ...(draft && { draft }), ...(result && { result }), hints: hints.get(exercise) ?? 0 }
    },
    async writeDraft(write) {
      const { outcome, put, snapshots } = decideDraft(write, drafts.get(write.exercise))
      if (put !== undefined) drafts.set(write.exercise, put)
      kept.push(...snapshots)
      const gone = surplus(kept.filter(({ exercise }) => exercise === write.exercise))
      kept = kept.filter(({ id }) => !gone.includes(id))
      return outcome
    },
    async writeActive(exercise, active) {
      const draft = drafts.get(exercise)
      if (draft !== undefined) drafts.set(exercise, { ...draft, active })
    },
    snapshots: async (exercise) => kept.filter((snapshot) => snapshot.exercise === exercise).reverse(),
    async history(exercise) {
      const mine = graded.filter((write) => write.exercise === exercise)
      return mine.flatMap((write) => versionOf(write) ?? []).reverse()
    },
    async writeResult(write) {
      const previous = results.get(write.exercise)
      if (previous && graded.some((known) => known.graded && known.graded.id === write.graded?.id)) return previous
      const result = nextResult(previous, write)
      results.set(write.exercise, result)
      graded.push(write)
      const mine = graded.filter(({ exercise }) => exercise === write.exercise)
      const gone = surplusVerdicts(mine.flatMap((known) => versionOf(known) ?? []))
      graded = graded.filter((known) => !gone.verdicts.includes(known.graded?.id ?? ''))
      return result
    },
    async writeHints(exercise, revealed) {
      hints.set(exercise, revealed)
    },
    readChapter: async (chapter) => chapters.get(chapter),
    async writeChapter(record) {
      const stored = chapters.get(record.chapter)
      const merged = stored === undefined ? record : mergeChapters(stored, record)
      chapters.set(record.chapter, merged)
      return merged
    },
    async readDrill(since, card) {
      const all = [...cards.values()]
      return {
        cards: card === undefined ? all : all.filter((record) => record.card === card),
        reviews: [...reviews.values()].filter(({ at }) => at >= since).sort(byTime),
      }
    },
    reviews: async () => [...reviews.values()].sort(byTime),
    async changeCard(card, id, change) {
      const [record, review] = [cards.get(card), reviews.get(id)]
      const next = change({ ...(record && { record }), ...(review && { review }) })
      put(cards, card, next.record)
      put(reviews, id, next.review)
      return next
    },
    async writeSettings(patch) {
      settings = readSettings({ ...settings, ...patch })
      return settings
    },
    allSnapshots: () => kept,
    allResults: () => graded,
    async carryOver(store, except) {
      for (const { revision: _, ...draft } of drafts.values()) {
        const snapshots = kept.filter(({ exercise }) => exercise === draft.exercise)
        if (!except.includes(draft.exercise)) await store.writeDraft({ ...draft, base: 0, snapshots })
      }
      for (const write of graded) if (!except.includes(write.exercise)) await store.writeResult(write)
      for (const record of chapters.values()) await store.writeChapter(record)
    },
    suspend() {},
    resume() {},
    close() {},
  }
}

function versionOf(write: ResultWrite): Verdict | undefined {
  return write.graded && { ...verdictOf(write, write.graded), files: write.graded.files }
}

/** Nothing to put: nothing is left there. */
export function put<Value>(values: Map<string, Value>, key: string, value: Value | undefined): void {
  if (value === undefined) values.delete(key)
  else values.set(key, value)
}
