import type { Report } from '../grader/types.ts'
import { isoNow } from './clock.ts'
import { activeIn, derive, initialExerciseState } from './exercise-state.ts'
import { DraftKeeper, type DraftOwner } from './draft-keeper.ts'
import { fingerprint, sameFiles } from './fingerprint.ts'
import { newId } from './id.ts'
import { unsavedHints, unsavedVerdicts } from './left-records.ts'
import { observable, type Observable } from './observable.ts'
import { nextResult, type ResultWrite, type Store, type StoredExercise } from './store.ts'
import type { ExerciseProgress, ExerciseState, Result, Snapshot, SnapshotReason, TextFiles } from './types.ts'

/** What an exercise needs of the whole. */
export interface ExerciseContext {
  /** Names this tab. */
  readonly writer: string
  readonly localStorage: Storage | undefined
  /** Something of this exercise was written: other tabs want to know. */
  written(exercise: string): void
  /** A write went well (no argument), or failed. */
  outcome(error?: unknown): void
  changed(state: ExerciseState): void
  /** Everything passed: the moment to ask the browser to keep the data. */
  solved(): void
}

/** What a store that served until now held of an exercise. */
export interface Carried {
  readonly snapshots: readonly Snapshot[]
  /** Oldest first. */
  readonly results: readonly ResultWrite[]
}

const NOTHING_CARRIED: Carried = { snapshots: [], results: [] }

export interface ExerciseDraft extends ExerciseProgress {
  /** Takes what `store` holds into account and keeps everything there from now on. */
  attach(store: Store, carried?: Carried): Promise<void>
  /** Reads again what another tab may have written. */
  refresh(): Promise<void>
  /** Reads everything anew: what was known may no longer hold. */
  renew(): Promise<void>
  /** The page may go away now: leaves nothing unsaved behind. */
  leave(): void
}

export function createExercise(slug: string, start: TextFiles, entry: string, context: ExerciseContext): ExerciseDraft {
  const state: Observable<ExerciseState> = observable(initialExerciseState(slug, start, entry))
  let loaded: () => void
  const ready = new Promise<void>((resolve) => (loaded = resolve))
  let store: Store | undefined
  /** The latest verdict of this visit: a store that comes late, or anew, is told it. */
  let latest: ResultWrite | undefined
  /** The same as long as no lasting store is known to have it. */
  let unwritten: ResultWrite | undefined
  /** As many hints as are open, as long as no lasting store is known to have it; 0 when one has. */
  let unwrittenHints = 0

  const written = (write: ResultWrite, by: Store) => {
    if (!by.lasting || unwritten !== write) return
    unwritten = undefined
    unsavedVerdicts.drop(context.localStorage, slug, context.writer)
  }

  function update(patch: Partial<ExerciseState>): void {
    state.set(derive({ ...state.get(), ...patch }, start))
    context.changed(state.get())
  }

  const owner: DraftOwner = {
    exercise: slug,
    current: () => ({ files: state.get().files, active: state.get().active }),
    show(files, active, notice) {
      update({ files, active: activeIn(files, active, entry), ...(notice && { notice }) })
    },
    notify: (notice) => update({ notice }),
    unsaved: (unsaved) => update({ unsaved }),
  }
  const keeper = new DraftKeeper(owner, context)

  const keepVerdict = (write: ResultWrite, shown: Result) =>
    keeper.write(async (store) => {
      const kept = await store.writeResult(write)
      written(write, store)
      if (state.get().result === shown) update({ result: kept })
    })

  /** Puts where they belong the verdicts that closing pages left behind. */
  async function rescueVerdicts(by: Store): Promise<void> {
    for (const { writer, value } of unsavedVerdicts.find(context.localStorage, slug)) {
      if (writer === context.writer) continue
      merge({ result: await by.writeResult(value), hints: 0 })
      if (by.lasting) unsavedVerdicts.drop(context.localStorage, slug, writer)
    }
  }

  async function writeHints(by: Store, count: number): Promise<void> {
    await by.writeHints(slug, count)
    if (!by.lasting || count < unwrittenHints) return
    unwrittenHints = 0
    unsavedHints.drop(context.localStorage, slug, context.writer)
  }

  /** Hints opened before the store was read, or that a closing page could not write. */
  async function rescueHints(by: Store, stored: number): Promise<void> {
    const left = unsavedHints.find(context.localStorage, slug)
    const hints = Math.max(state.get().hints, ...left.map(({ value }) => value))
    if (hints > state.get().hints) update({ hints })
    if (hints > stored) await writeHints(by, hints)
    if (by.lasting) for (const { writer } of left) unsavedHints.drop(context.localStorage, slug, writer)
  }

  function change(files: TextFiles, active = state.get().active): void {
    keeper.touch()
    const { notice } = state.get()
    // A notice about a kept version stays until it is dismissed; a mere remark ends with the next edit.
    const kept = notice?.snapshot === undefined ? undefined : notice
    update({ files, active: activeIn(files, active, entry), unsaved: true, notice: kept })
  }

  function takeSnapshot(reason: SnapshotReason): Snapshot {
    const { files, active } = state.get()
    const snapshot = { id: newId(), exercise: slug, at: isoNow(), reason, files, active }
    keeper.keep(snapshot)
    return snapshot
  }

  function own(path: string): void {
    if (!Object.hasOwn(state.get().files, path)) throw new Error(`There is no file ${path} in this exercise.`)
    if (path === entry) throw new Error(`${entry} is where the exercise starts: it keeps its name and its place.`)
  }

  function merge({ result, hints }: StoredExercise): void {
    const present = state.get()
    const newer = result !== undefined && (present.result === undefined || result.at > present.result.at)
    update({ ...(newer && { result }), hints: Math.max(hints, present.hints) })
  }

  const exercise: ExerciseDraft = {
    getState: state.get,
    subscribe: state.subscribe,
    ready,

    edit(path, text) {
      const { files } = state.get()
      if (files[path] !== text) change({ ...files, [path]: text })
    },
    open(path) {
      if (state.get().active === path || !Object.hasOwn(state.get().files, path)) return
      update({ active: path })
      keeper.touchActive()
    },
    rename(from, to) {
      own(from)
      const { files, active } = state.get()
      if (Object.hasOwn(files, to)) throw new Error(`There is a file ${to} already.`)
      const renamed = Object.entries(files).map(([path, text]) => [path === from ? to : path, text] as const)
      change(Object.fromEntries(renamed), active === from ? to : active)
    },
    remove(path) {
      own(path)
      takeSnapshot('delete')
      const { [path]: _, ...files } = state.get().files
      change(files)
    },

    async replace(files, reason, active = entry) {
      const known = await keeper.snapshots()
      const mine = state.get().files
      if (sameFiles(mine, files)) return undefined
      const older = known.find((snapshot) => sameFiles(snapshot.files, mine))
      const kept = older ?? (sameFiles(mine, start) ? undefined : takeSnapshot(reason))
      change(files, active)
      await keeper.flush()
      return kept
    },
    reset: () => exercise.replace(start, 'reset'),
    async snapshot(reason) {
      const snapshot = takeSnapshot(reason)
      await keeper.flush()
      return snapshot
    },
    snapshots: () => keeper.snapshots(),
    async history() {
      await ready
      return (await store?.history(slug).catch(() => [])) ?? []
    },
    async restore(id) {
      const versions = [...(await keeper.snapshots()), ...(await exercise.history())]
      const version = versions.find((candidate) => candidate.id === id)
      if (version === undefined) throw new Error('This version is no longer kept.')
      await exercise.replace(version.files, 'restore', version.active)
    },

    async record(report: Report, files = state.get().files) {
      const graded = { id: newId(), files, active: activeIn(files, state.get().active, entry) }
      const write = { exercise: slug, report, fingerprint: fingerprint(files), at: isoNow(), graded }
      latest = write
      unwritten = write
      const result = nextResult(state.get().result, write)
      update({ result })
      if (report.verdict === 'pass') context.solved()
      await ready
      await keepVerdict(write, result)
    },
    revealHint(count) {
      if (count <= state.get().hints) return
      update({ hints: count })
      unwrittenHints = count
      void keeper.write((store) => writeHints(store, count))
    },
    dismissNotice: () => update({ notice: undefined }),
    async flush() {
      await keeper.flush()
      const { result } = state.get()
      // Its write was given up when the page went away; now it is back.
      if (unwritten && result && store?.lasting) await keepVerdict(unwritten, result)
    },
    async close() {
      await keeper.flush()
      keeper.close()
    },

    async attach(next, carried = NOTHING_CARRIED) {
      const late = store !== undefined
      const mine = state.get().result
      try {
        const stored = await next.read(slug)
        merge(stored)
        await keeper.attach(next, stored.draft, carried.snapshots)
        store = next
        for (const write of carried.results) await next.writeResult(write)
        await rescueVerdicts(next)
        if (late && latest !== undefined) {
          await next.writeResult(latest)
          written(latest, next)
        } else if (late && mine !== undefined && mine.at > (stored.result?.at ?? '')) {
          await next.writeResult(mine)
        }
        await rescueHints(next, stored.hints)
      } catch (error) {
        store = next
        context.outcome(error)
      }
      if (!state.get().loaded) update({ loaded: true })
      loaded()
    },
    async refresh() {
      await keeper.refresh(merge)
    },
    async renew() {
      try {
        const stored = await store?.read(slug)
        if (stored === undefined) return
        latest = undefined
        unwritten = undefined
        unwrittenHints = 0
        for (const left of [unsavedVerdicts, unsavedHints]) left.drop(context.localStorage, slug, context.writer)
        update({ result: stored.result, hints: stored.hints })
        await keeper.renew(stored.draft, start)
      } catch (error) {
        context.outcome(error)
      }
    },
    leave() {
      keeper.leave()
      if (unwrittenHints > 0) unsavedHints.keep(context.localStorage, slug, context.writer, unwrittenHints)
      if (unwritten) unsavedVerdicts.keep(context.localStorage, slug, context.writer, unwritten)
    },
  }
  return exercise
}
