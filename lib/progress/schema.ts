/** What lies in IndexedDB, and how older versions of it become the present one. */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb'
import type { ReviewRecord } from '../drill/types.ts'
import type { Contents } from './archive/contents.ts'
import type { Safekept } from './archive/whole-store.ts'
import type { CardShard } from './card-shards.ts'
import type { ChapterRecord } from './chapter-record.ts'
import { fingerprint } from './fingerprint.ts'
import { verdictOf, type SourceRecord, type VerdictRecord } from './history.ts'
import { newId } from './id.ts'
import type { Result, Settings, Snapshot, TextFiles } from './types.ts'

export const DATABASE_NAME = 'mcp-workbook'

export interface DraftRecord {
  readonly exercise: string
  readonly files: TextFiles
  readonly active: string
  /** Counts the writes that changed the files: who writes on top of another revision than they read has a conflict. */
  readonly revision: number
  /** The tab that wrote it. */
  readonly writer: string
  /** ISO 8601, of the edit, not of the write. */
  readonly changedAt: string
}

export interface HintsRecord {
  readonly exercise: string
  readonly revealed: number
}

export interface WorkbookSchema extends DBSchema {
  drafts: { key: string; value: DraftRecord }
  results: { key: string; value: Result }
  hints: { key: string; value: HintsRecord }
  snapshots: { key: string; value: Snapshot; indexes: { exercise: [string, string] } }
  verdicts: { key: string; value: VerdictRecord; indexes: { exercise: [string, string] } }
  /** The code of verdicts, once for all on the same code. */
  sources: { key: [string, string]; value: SourceRecord }
  settings: { key: string; value: Settings }
  chapters: { key: string; value: ChapterRecord }
  cards: { key: number; value: CardShard }
  reviews: { key: string; value: ReviewRecord; indexes: { at: string } }
  /** Everything as it was before an import, and what is said of it. */
  safekeeping: { key: string; value: Safekept | Contents }
}

export type WorkbookDatabase = IDBPDatabase<WorkbookSchema>
export type UpgradeTransaction = IDBPTransaction<WorkbookSchema, StoreNames<WorkbookSchema>[], 'versionchange'>

/** Brings a database from one version to the next. Must wait for nothing but the transaction's own requests. */
export type Migration = (database: WorkbookDatabase, transaction: UpgradeTransaction) => void | Promise<void>

/** The migration at index n leads from version n to n + 1: append, never change one that was released. */
export const migrations: readonly Migration[] = [
  (database) => {
    for (const name of ['drafts', 'results', 'hints'] as const)
      database.createObjectStore(name, { keyPath: 'exercise' })
    database.createObjectStore('snapshots', { keyPath: 'id' }).createIndex('exercise', ['exercise', 'at'])
    database.createObjectStore('settings')
  },
  (database) => {
    database.createObjectStore('chapters', { keyPath: 'chapter' })
  },
  async (database, transaction) => {
    database.createObjectStore('verdicts', { keyPath: 'id' }).createIndex('exercise', ['exercise', 'at'])
    database.createObjectStore('sources', { keyPath: ['exercise', 'fingerprint'] })
    database.createObjectStore('safekeeping')
    await beginHistory(transaction)
  },
  (database) => {
    database.createObjectStore('cards', { keyPath: 'shard' })
    database.createObjectStore('reviews', { keyPath: 'id' }).createIndex('at', 'at')
  },
]

/** The last verdict of before begins the history, where the code it is on is still there. */
async function beginHistory(transaction: UpgradeTransaction): Promise<void> {
  for (const result of await transaction.objectStore('results').getAll()) {
    const { exercise, fingerprint: graded } = result
    const draft = await transaction.objectStore('drafts').get(exercise)
    if (draft === undefined || fingerprint(draft.files) !== graded) continue
    const { files, active } = draft
    await transaction.objectStore('sources').put({ exercise, fingerprint: graded, files })
    await transaction.objectStore('verdicts').put(verdictOf(result, { id: newId(), active }))
  }
}

/** Keeps every draft as a snapshot, in the same transaction in which the schema changes. */
export async function snapshotDrafts(transaction: UpgradeTransaction): Promise<void> {
  const at = new Date().toISOString()
  for (const { exercise, files, active } of await transaction.objectStore('drafts').getAll()) {
    await transaction.objectStore('snapshots').put({ id: newId(), exercise, at, reason: 'upgrade', files, active })
  }
}
