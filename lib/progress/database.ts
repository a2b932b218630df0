import { deleteDB, openDB } from 'idb'
import {
  DATABASE_NAME,
  migrations,
  snapshotDrafts,
  type Migration,
  type WorkbookDatabase,
  type WorkbookSchema,
} from './schema.ts'

export interface DatabaseEvents {
  /** Another tab holds an older version open and does not let go: opening waits for it. */
  blocked(): void
  /** A newer version wants to open: the database is closed right after this returns. */
  superseded(): void
  /** The browser has closed the database (its data was cleared). */
  terminated(): void
}

/**
 * Opens the database in the version that `steps` lead to. Before it upgrades one that holds work, every draft is
 * kept as a snapshot. Rejects with `VersionError` when the database is newer, and with whatever the browser throws
 * where storage is denied.
 */
export async function openDatabase(
  events: DatabaseEvents,
  steps: readonly Migration[] = migrations,
): Promise<WorkbookDatabase> {
  return openDB<WorkbookSchema>(DATABASE_NAME, steps.length, {
    upgrade(database, from, _to, transaction) {
      const work = async () => {
        if (from > 0) await snapshotDrafts(transaction)
        for (const migrate of steps.slice(from)) await migrate(database, transaction)
      }
      // All or nothing: half an upgrade would be a version that no code knows. Opening then rejects.
      work().catch(() => transaction.abort())
      transaction.done.catch(() => {})
    },
    blocked: () => events.blocked(),
    blocking(_current, _blocked, event) {
      events.superseded()
      const database = event.target as unknown as IDBDatabase
      database.close()
    },
    terminated: () => events.terminated(),
  })
}

/** Deletes everything that is kept; for tests, and for the learner who asks for it. */
export function deleteDatabase(): Promise<void> {
  return deleteDB(DATABASE_NAME)
}
