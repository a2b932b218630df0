import { openDatabase } from './database.ts'
import { createIdbStore } from './idb-store.ts'
import { reasons } from './reasons.ts'
import type { Migration } from './schema.ts'
import type { Store } from './store.ts'

/** Longest wait for the database before the page goes on without it; it takes over whenever it comes. */
const OPEN_TIMEOUT_MS = 3_000

export interface ConnectionEvents {
  /** The database is open (again). */
  connected(store: Store): void
  /** There is none now; one sentence says why. It may still come. */
  unavailable(reason: string): void
  /** A newer version of the workbook asks this page to let go: the last moment to begin a write. */
  releasing(): void
  /** The browser has closed the database: its data was cleared. */
  lost(): void
}

/** Opens the database and reports what becomes of it. Every outcome is reported, none throws. */
export async function connect(
  events: ConnectionEvents,
  options: { readonly migrations?: readonly Migration[]; readonly timeoutMs?: number } = {},
): Promise<void> {
  if (typeof indexedDB === 'undefined') return events.unavailable(reasons.denied)
  const late = setTimeout(() => events.unavailable(reasons.silent), options.timeoutMs ?? OPEN_TIMEOUT_MS)
  const database = openDatabase(
    {
      blocked() {
        clearTimeout(late)
        events.unavailable(reasons.blocked)
      },
      superseded() {
        events.releasing()
        events.unavailable(reasons.newer)
      },
      terminated: () => events.lost(),
    },
    options.migrations,
  )
  try {
    events.connected(createIdbStore(await database))
  } catch (error) {
    const newer = error instanceof DOMException && error.name === 'VersionError'
    events.unavailable(newer ? reasons.newer : reasons.denied)
  } finally {
    clearTimeout(late)
  }
}
