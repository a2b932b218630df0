import { isoNow } from './clock.ts'
import { sameFiles } from './fingerprint.ts'
import { newId } from './id.ts'
import { dropUnsaved, findUnsaved, keepUnsaved, type UnsavedEdits } from './last-resort.ts'
import { notices } from './reasons.ts'
import type { DraftRecord } from './schema.ts'
import type { Store, StoredExercise } from './store.ts'
import type { Notice, Snapshot, TextFiles } from './types.ts'

/** Edits are written this long after the first of them, so that a burst of keys is one write. */
export const SAVE_AFTER_MS = 200

/** `base` of edits made before the stored draft had been read. */
const BEFORE_LOAD = -1

/** Whose draft is kept: what is in it, and how to show what came from elsewhere. */
export interface DraftOwner {
  readonly exercise: string
  current(): { readonly files: TextFiles; readonly active: string }
  show(files: TextFiles, active: string, notice?: Notice): void
  notify(notice: Notice): void
  unsaved(unsaved: boolean): void
}

export interface KeeperContext {
  readonly writer: string
  readonly localStorage: Storage | undefined
  written(exercise: string): void
  outcome(error?: unknown): void
}

/** Brings one exercise's edits and snapshots to the store, and other tabs' edits back. */
export class DraftKeeper {
  readonly #owner: DraftOwner
  readonly #context: KeeperContext
  #store: Store | undefined
  /** The stored revision that the text shown was made from. */
  #revision = 0
  #changedAt = ''
  #dirty = false
  #activeDirty = false
  /** Whether a write is under way: nobody knows yet whether it arrives. */
  #writing = false
  /** Snapshots that wait to be written. */
  #pending: Snapshot[] = []
  /** Tabs whose left-behind edits are safe after the next write. */
  #rescued: string[] = []
  #timer: ReturnType<typeof setTimeout> | undefined
  #queue: Promise<void> = Promise.resolve()

  constructor(owner: DraftOwner, context: KeeperContext) {
    this.#owner = owner
    this.#context = context
  }

  /** The files were edited. */
  touch(): void {
    this.#dirty = true
    this.#changedAt = isoNow()
    this.#schedule()
  }

  /** Another file was opened. */
  touchActive(): void {
    this.#activeDirty = true
    this.#schedule()
  }

  keep(snapshot: Snapshot): void {
    this.#pending.push(snapshot)
    this.#schedule()
  }

  async snapshots(): Promise<readonly Snapshot[]> {
    const stored = (await this.#store?.snapshots(this.#owner.exercise).catch(() => [])) ?? []
    const known = new Set(stored.map(({ id }) => id))
    return this.#pending
      .filter(({ id }) => !known.has(id))
      .concat(stored)
      .sort((a, b) => b.at.localeCompare(a.at))
  }

  flush(): Promise<void> {
    return this.#enqueue(() => this.#drain())
  }

  /** Writes something else of this exercise, after what is being written already. */
  write(work: (store: Store) => Promise<void>): Promise<void> {
    return this.#enqueue(async () => {
      // The code first: another tab that reads this has the code that it is about.
      await this.#drain().catch((error: unknown) => this.#context.outcome(error))
      if (this.#store === undefined) return
      await work(this.#store)
      this.#context.outcome()
      this.#context.written(this.#owner.exercise)
    })
  }

  async attach(store: Store, stored: DraftRecord | undefined, carried: readonly Snapshot[]): Promise<void> {
    const first = this.#store === undefined
    this.#store = store
    this.#revision = 0
    this.#pending.push(...carried)
    if (first) this.#adopt(stored)
    else if (this.#changedAt !== '') this.#dirty = true
    else if (stored !== undefined) this.#show(stored)
    if (first) this.#rescue(stored)
    await this.flush()
  }

  /** Reads again what another tab may have written. @param seen takes the rest of it, in the task that shows the code */
  refresh(seen: (stored: StoredExercise) => void): Promise<void> {
    return this.#enqueue(async () => {
      const stored = await this.#store?.read(this.#owner.exercise)
      if (stored === undefined) return
      seen(stored)
      const { draft } = stored
      if (draft === undefined || draft.revision === this.#revision || this.#dirty) return
      this.#show(draft, sameFiles(draft.files, this.#owner.current().files) ? undefined : { text: notices.adopted })
    })
  }

  /** Everything stored was replaced: shows what is stored now, or `otherwise`; edits that waited become a snapshot. */
  renew(stored: DraftRecord | undefined, otherwise: TextFiles): Promise<void> {
    return this.#enqueue(async () => {
      const shown = this.#owner.current().files
      if (this.#dirty) this.#snapshotOf(this.#owner.current(), this.#changedAt, 'other-tab')
      this.#dirty = false
      this.#drop([this.#context.writer])
      const same = sameFiles(stored?.files ?? otherwise, shown)
      const notice = same ? undefined : { text: notices.replaced }
      if (stored !== undefined) this.#show(stored, notice)
      else {
        this.#revision = 0
        this.#changedAt = ''
        this.#owner.show(otherwise, '', notice)
      }
      this.#owner.unsaved(this.#pending.length > 0)
      if (this.#pending.length > 0) this.#schedule()
    })
  }

  /** The page may go away: what no lasting store has goes to localStorage now. */
  leave(): void {
    const lost =
      this.#dirty || this.#activeDirty || this.#writing || (this.#store?.lasting === false && this.#changedAt !== '')
    if (lost) {
      const base = this.#store === undefined ? BEFORE_LOAD : this.#store.lasting ? this.#revision : 0
      const edits = { ...this.#owner.current(), changedAt: this.#changedAt, base }
      keepUnsaved(this.#context.localStorage, this.#owner.exercise, this.#context.writer, edits)
    }
  }

  close(): void {
    clearTimeout(this.#timer)
  }

  #schedule(): void {
    if (this.#store === undefined) return
    this.#timer ??= setTimeout(() => void this.flush(), SAVE_AFTER_MS)
  }

  #enqueue(work: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(work).catch((error: unknown) => this.#context.outcome(error))
    return this.#queue
  }

  /** Writes until nothing is left to write, or writing fails; the next edit tries again. */
  async #drain(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    while (this.#store !== undefined && (this.#dirty || this.#pending.length > 0)) {
      this.#writing = true
      try {
        await this.#write(this.#store)
      } catch (error) {
        this.#dirty = true
        this.#context.outcome(error)
        return
      } finally {
        this.#writing = false
      }
    }
    if (this.#activeDirty) {
      const { active } = this.#owner.current()
      await this.#store?.writeActive(this.#owner.exercise, active)
      if (active !== this.#owner.current().active) return
      this.#activeDirty = false
      if (this.#store?.lasting && !this.#dirty) this.#drop([this.#context.writer])
    }
  }

  async #write(store: Store): Promise<void> {
    const { exercise, current } = this.#owner
    const { writer } = this.#context
    const { files, active } = current()
    const snapshots = [...this.#pending]
    const rescued = [...this.#rescued]
    const changedAt = this.#changedAt || isoNow()
    this.#dirty = false
    this.#activeDirty = false
    const base = this.#revision
    const outcome = await store.writeDraft({ exercise, files, active, writer, changedAt, base, snapshots })
    this.#pending = this.#pending.filter((snapshot) => !snapshots.includes(snapshot))
    if (store.lasting) this.#rescued = this.#rescued.filter((name) => !rescued.includes(name))
    this.#context.outcome()
    if (outcome.kind === 'written') {
      this.#revision = outcome.revision
      this.#context.written(exercise)
      if (outcome.displaced !== undefined) {
        this.#owner.notify({ text: notices.displaced, snapshot: outcome.displaced })
      }
    } else if (!this.#dirty) {
      this.#show(outcome.draft, { text: notices.superseded, snapshot: outcome.kept })
    }
    if (this.#dirty) return
    if (store.lasting) this.#drop([writer, ...rescued])
    this.#owner.unsaved(false)
  }

  /** The first look at what is stored: it takes the place of the start files, and of what was typed on them. */
  #adopt(stored: DraftRecord | undefined): void {
    if (stored === undefined) return
    if (!this.#dirty) {
      this.#show(stored)
      return
    }
    const kept = this.#snapshotOf(this.#owner.current(), this.#changedAt, 'early')
    this.#dirty = false
    this.#show(stored, { text: notices.early, snapshot: kept })
  }

  /** Edits that a closing page could not write: the newest takes its place, every other is kept as a snapshot. */
  #rescue(stored: DraftRecord | undefined): void {
    for (const { writer, edits } of findUnsaved(this.#context.localStorage, this.#owner.exercise)) {
      this.#rescued.push(writer)
      const current = this.#owner.current()
      const shown = this.#changedAt || (stored?.changedAt ?? '')
      if (sameFiles(edits.files, current.files)) {
        // Nothing but another file was opened.
        if (edits.changedAt >= shown && edits.active !== current.active) {
          this.#owner.show(current.files, edits.active)
          this.#activeDirty = true
        }
        continue
      }
      if (edits.changedAt > shown && (edits.base !== BEFORE_LOAD || stored === undefined)) this.#recover(edits)
      else this.#snapshotOf(edits, edits.changedAt, edits.base === BEFORE_LOAD ? 'early' : 'other-tab')
    }
    if (this.#pending.length === 0 && !this.#dirty) this.#drop(this.#rescued.splice(0))
  }

  #drop(writers: readonly string[]): void {
    for (const writer of writers) dropUnsaved(this.#context.localStorage, this.#owner.exercise, writer)
  }

  #recover(edits: UnsavedEdits): void {
    if (this.#dirty) this.#snapshotOf(this.#owner.current(), this.#changedAt, 'other-tab')
    // Should the store hold something newer than these edits were made on, the write will find the conflict.
    this.#revision = Math.max(0, edits.base)
    this.#changedAt = edits.changedAt
    this.#dirty = true
    this.#owner.show(edits.files, edits.active, { text: notices.rescued })
  }

  #show(draft: DraftRecord, notice?: Notice): void {
    this.#revision = draft.revision
    this.#changedAt = draft.changedAt
    this.#owner.show(draft.files, draft.active, notice)
  }

  #snapshotOf(version: { files: TextFiles; active: string }, at: string, reason: Snapshot['reason']): string {
    const { files, active } = version
    const snapshot = { id: newId(), exercise: this.#owner.exercise, at, reason, files, active }
    this.#pending.push(snapshot)
    return snapshot.id
  }
}
