import type { IDBPTransaction, StoreNames } from 'idb'
import type { WorkbookDatabase, WorkbookSchema } from '../schema.ts'
import type { Writes } from '../writes.ts'
import { ask, readContents, SECTIONS, writeContents, type Contents } from './contents.ts'
import { imported } from './merge.ts'

/** What lies in safekeeping: everything as it was before something took its place. */
export interface Safekept {
  /** ISO 8601, when it was put there. */
  readonly at: string
  /** What took its place: an import, or what an import had replaced. */
  readonly before: 'import' | 'undo'
}

/** Everything at once. */
export interface WholeStore {
  contents(): Promise<Contents>
  /**
   * Puts `change(what is there)` in the place of everything, and what was there into safekeeping. One transaction:
   * either all of it is done or nothing, and it rejects.
   */
  exchange(change: (present: Contents) => Contents, about: Safekept): Promise<void>
  /** Exchanges everything with what is in safekeeping. Returns whether there was anything. */
  takeBack(at: string): Promise<boolean>
  /** Deletes everything, safekeeping included. */
  clear(): Promise<void>
}

/** Where what was replaced lies: what is said of it can be read without it. */
export const SAFEKEEPING = { about: 'about', contents: 'contents' } as const

const ALL = [...SECTIONS, 'safekeeping'] as const

/** What a version without a drill has put there says nothing of the drill: that stays as it is. */
type Kept = Omit<Contents, 'cards' | 'reviews'> & Partial<Contents>

type Whole = IDBPTransaction<WorkbookSchema, StoreNames<WorkbookSchema>[], 'readwrite'>

export function createWholeStore(database: WorkbookDatabase, writes: Writes): WholeStore {
  const transact = <Value>(work: (transaction: Whole) => Promise<Value>): Promise<Value> =>
    writes.transact(ALL, (transaction) => work(transaction as unknown as Whole))

  function swap(transaction: Whole, present: Contents, next: Contents, about: Safekept): void {
    ask(transaction.objectStore('safekeeping').put(about, SAFEKEEPING.about))
    ask(transaction.objectStore('safekeeping').put(present, SAFEKEEPING.contents))
    writeContents(transaction, next)
  }

  return {
    contents: () => readContents(database.transaction([...SECTIONS]) as never),
    exchange: (change, about) =>
      transact(async (transaction) => {
        const present = await readContents(transaction)
        swap(transaction, present, change(present), about)
      }),
    takeBack: (at) =>
      transact(async (transaction) => {
        const kept = (await transaction.objectStore('safekeeping').get(SAFEKEEPING.contents)) as Kept | undefined
        if (kept === undefined) return false
        const present = await readContents(transaction)
        const { cards, reviews } = present
        const whole: Contents = { cards, reviews, ...kept }
        swap(transaction, present, imported(present, whole, 'replace'), { at, before: 'undo' })
        return true
      }),
    clear: () =>
      transact(async (transaction) => {
        for (const name of ALL) ask(transaction.objectStore(name).clear())
      }),
  }
}
