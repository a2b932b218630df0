import type { IDBPTransaction, StoreNames } from 'idb'
import type { WorkbookDatabase, WorkbookSchema } from './schema.ts'

type Stores = StoreNames<WorkbookSchema>

export interface Writes {
  /** A transaction that reads and writes. Throws an AbortError while the page goes away. */
  begin<Names extends readonly Stores[]>(names: Names): IDBPTransaction<WorkbookSchema, [...Names], 'readwrite'>
  suspend(): void
  resume(): void
}

/** The transactions that are under way, so that a page that goes away can give them up. */
export function createWrites(database: WorkbookDatabase): Writes {
  const running = new Set<{ abort(): void }>()
  let suspended = false
  return {
    begin(names) {
      if (suspended) throw new DOMException('The page is going away.', 'AbortError')
      const transaction = database.transaction([...names], 'readwrite')
      running.add(transaction)
      const over = () => running.delete(transaction)
      transaction.done.then(over, over)
      return transaction
    },
    suspend() {
      suspended = true
      for (const transaction of running) transaction.abort()
    },
    resume() {
      suspended = false
    },
  }
}
