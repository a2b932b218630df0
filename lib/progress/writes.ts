import type { IDBPTransaction, StoreNames } from 'idb'
import type { WorkbookDatabase, WorkbookSchema } from './schema.ts'

type Stores = StoreNames<WorkbookSchema>
type Writing<Names extends readonly Stores[]> = IDBPTransaction<WorkbookSchema, [...Names], 'readwrite'>

export interface Writes {
  /** A transaction that reads and writes. Throws an AbortError while the page goes away. */
  begin<Names extends readonly Stores[]>(names: Names): Writing<Names>
  /** Either all of `work` is kept or nothing, and it rejects. */
  transact<Names extends readonly Stores[], Value>(
    names: Names,
    work: (transaction: Writing<Names>) => Promise<Value>,
  ): Promise<Value>
  suspend(): void
  resume(): void
}

/** The transactions that are under way, so that a page that goes away can give them up. */
export function createWrites(database: WorkbookDatabase): Writes {
  const running = new Set<{ abort(): void }>()
  let suspended = false

  function begin<Names extends readonly Stores[]>(names: Names): Writing<Names> {
    if (suspended) throw new DOMException('The page is going away.', 'AbortError')
    const transaction = database.transaction([...names], 'readwrite')
    running.add(transaction)
    const over = () => running.delete(transaction)
    transaction.done.then(over, over)
    return transaction
  }

  return {
    begin,
    async transact(names, work) {
      const transaction = begin(names)
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
    },
    suspend() {
      suspended = true
      for (const transaction of running) abort(transaction)
    },
    resume() {
      suspended = false
    },
  }
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort()
  } catch {
    // It has ended already: by its own error, or because the page goes away.
  }
}
