/** Everything that is kept, as one value. */
import type { IDBPTransaction, StoreNames } from 'idb'
import type { CardRecord, ReviewRecord } from '../../drill/types.ts'
import { inShards } from '../card-shards.ts'
import type { ChapterRecord } from '../chapter-record.ts'
import type { SourceRecord, VerdictRecord } from '../history.ts'
import type { DraftRecord, HintsRecord, WorkbookSchema } from '../schema.ts'
import type { Result, Settings, Snapshot } from '../types.ts'

/** Section by section; each but the settings and the cards holds the records of the object store of that name. */
export interface Contents {
  readonly drafts: readonly DraftRecord[]
  readonly results: readonly Result[]
  readonly hints: readonly HintsRecord[]
  readonly snapshots: readonly Snapshot[]
  readonly verdicts: readonly VerdictRecord[]
  readonly sources: readonly SourceRecord[]
  readonly chapters: readonly ChapterRecord[]
  readonly cards: readonly CardRecord[]
  readonly reviews: readonly ReviewRecord[]
  /** Absent when the learner has set nothing. */
  readonly settings?: Settings
}

/** The sections that are lists of records. */
export const LISTS = [
  ...(['drafts', 'results', 'hints', 'snapshots', 'verdicts', 'sources', 'chapters'] as const),
  ...(['cards', 'reviews'] as const),
] as const

/** Every object store but the one that holds what an import has replaced. */
export const SECTIONS = [...LISTS, 'settings'] as const

export const NOTHING: Contents = {
  ...{ drafts: [], results: [], hints: [], snapshots: [], verdicts: [], sources: [], chapters: [] },
  ...{ cards: [], reviews: [] },
}

/** The key under which the settings lie in their store. */
export const SETTINGS = 'settings'

type Reading = IDBPTransaction<WorkbookSchema, StoreNames<WorkbookSchema>[], 'readonly' | 'readwrite'>
type Writing = IDBPTransaction<WorkbookSchema, StoreNames<WorkbookSchema>[], 'readwrite'>

export async function readContents(transaction: Reading): Promise<Contents> {
  const [drafts, results, hints, snapshots, verdicts, sources, chapters, shards, reviews, settings] = await Promise.all(
    [
      transaction.objectStore('drafts').getAll(),
      transaction.objectStore('results').getAll(),
      transaction.objectStore('hints').getAll(),
      transaction.objectStore('snapshots').getAll(),
      transaction.objectStore('verdicts').getAll(),
      transaction.objectStore('sources').getAll(),
      transaction.objectStore('chapters').getAll(),
      transaction.objectStore('cards').getAll(),
      transaction.objectStore('reviews').getAll(),
      transaction.objectStore('settings').get(SETTINGS),
    ],
  )
  const cards = shards.flatMap(({ records }) => records)
  const lists = { drafts, results, hints, snapshots, verdicts, sources, chapters, cards, reviews }
  return { ...lists, ...(settings !== undefined && { settings }) }
}

/** Asks for something of a transaction whose end tells whether it was done: its own promise is of no use. */
export function ask(request: Promise<unknown>): void {
  request.catch(() => {})
}

/** Puts `contents` in place of what the sections hold; done when the transaction is. */
export function writeContents(transaction: Writing, contents: Contents): void {
  for (const section of SECTIONS) ask(transaction.objectStore(section).clear())
  const records = { ...contents, cards: inShards(contents.cards) }
  for (const section of LISTS) {
    for (const record of records[section]) ask(transaction.objectStore(section).put(record))
  }
  if (contents.settings) ask(transaction.objectStore('settings').put(contents.settings, SETTINGS))
}
