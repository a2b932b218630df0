/** Everything of a learner's at once: out to a file, in from one, back, and away. */
import { compareContents, type Changes } from './archive/compare.ts'
import { ArchiveError, archiveText } from './archive/format.ts'
import { leftEdits } from './archive/left-edits.ts'
import { imported, type ImportMode } from './archive/merge.ts'
import { readArchive } from './archive/read.ts'
import type { WholeStore } from './archive/whole-store.ts'
import { isoNow } from './clock.ts'
import { reasons } from './reasons.ts'
import type { Store } from './store.ts'

/** A file that was read and found whole; nothing has been changed yet. */
export interface ImportPlan {
  /** ISO 8601. */
  readonly exportedAt: string
  /** What each way of importing would do. */
  readonly merge: Changes
  readonly replace: Changes
  /** One transaction; what was there before goes into safekeeping. */
  carryOut(mode: ImportMode): Promise<void>
}

/** Every method rejects with an ArchiveError, one sentence for the learner, and has changed nothing then. */
export interface LearnerData {
  /** The text of a file with everything that is kept. */
  export(): Promise<string>
  plan(file: Blob): Promise<ImportPlan>
  /** Brings back what the last import, or the last undoing of one, has replaced; what was there goes into safekeeping. */
  undo(): Promise<void>
  /** Deletes everything in this browser, what is in safekeeping as well. */
  deleteAll(): Promise<void>
}

export interface DataContext {
  /** The store in use, once there is one. */
  store(): Promise<Store>
  /** Writes what waits to be written. */
  flush(): Promise<void>
  /** Everything may be different now: the page and the other tabs look anew. */
  replaced(): Promise<void>
  readonly localStorage: Storage | undefined
}

export function createData({ store, flush, replaced, localStorage }: DataContext): LearnerData {
  async function whole(): Promise<WholeStore> {
    const { whole } = await store()
    if (whole === undefined) throw new ArchiveError(reasons.noWhole)
    await flush()
    return whole
  }

  async function change(work: (all: WholeStore) => Promise<unknown>): Promise<void> {
    const all = await whole()
    await work(all).catch((error: unknown) => {
      throw asArchiveError(error)
    })
    await replaced()
  }

  return {
    async export() {
      const all = await whole()
      return archiveText(imported(await all.contents(), leftEdits(localStorage), 'merge'), isoNow())
    },
    async plan(file) {
      const { exportedAt, contents: theirs } = await readArchive(file)
      const mine = await (await whole()).contents()
      return {
        exportedAt,
        merge: compareContents(mine, imported(mine, theirs, 'merge')),
        replace: compareContents(mine, imported(mine, theirs, 'replace')),
        carryOut: (mode) =>
          change((all) =>
            all.exchange((present) => imported(present, theirs, mode), { at: isoNow(), before: 'import' }),
          ),
      }
    },
    undo: () =>
      change(async (all) => {
        if (!(await all.takeBack(isoNow()))) throw new ArchiveError('There is no import left to undo.')
      }),
    deleteAll: () =>
      change(async (all) => {
        await all.clear()
        forget(localStorage)
      }),
  }
}

function asArchiveError(error: unknown): ArchiveError {
  if (error instanceof ArchiveError) return error
  const full = error instanceof DOMException && error.name === 'QuotaExceededError'
  return new ArchiveError(full ? reasons.wholeFull : reasons.wholeFailed)
}

/** What was left in localStorage: edits of pages that closed, and what this browser remembers of the page itself. */
function forget(storage: Storage | undefined): void {
  try {
    const keys = Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '')
    for (const key of keys) if (key.startsWith('workbook:')) storage?.removeItem(key)
  } catch {
    // Denied storage holds nothing.
  }
}
