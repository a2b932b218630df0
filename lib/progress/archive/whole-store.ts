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

type Whole = IDBPTransaction<WorkbookSchema, StoreNames<WorkbookSchema>[], 'readwrite'>

export function createWholeStore(database: WorkbookDatabase, writes: Writes): WholeStore {
  async function transact<Value>(work: (transaction: Whole) => Promise<Value>): Promise<Value> {
    const transaction = writes.begin(ALL) as unknown as Whole
    const working = work(transaction).catch((error: unknown) => {
      // What fails here need be no request, and would not end the transaction by itself: half of it would be kept.
      abort(transaction)
      throw error
    })
    const [ended, worked] = await Promise.allSettled([transaction.done, working])
    // The transaction's own error says more than those of the requests that ended with it (storage that is full, say).
    if (transaction.error) throw transaction.error
    if (worked.status === 'rejected') throw worked.reason
    if (ended.status === 'rejected') throw ended.reason
    return worked.value
  }

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
        const kept = (await transaction.objectStore('safekeeping').get(SAFEKEEPING.contents)) as Contents | undefined
        if (kept === undefined) return false
        const present = await readContents(transaction)
        swap(transaction, present, imported(present, kept, 'replace'), { at, before: 'undo' })
        return true
      }),
    clear: () =>
      transact(async (transaction) => {
        for (const name of ALL) ask(transaction.objectStore(name).clear())
      }),
  }
}

function abort(transaction: Whole): void {
  try {
    transaction.abort()
  } catch {
    // It has ended already: by its own error, or because the page goes away.
  }
}
