import {
  initialChapterState,
  mergeChapters,
  readChapterRecord,
  recordOf,
  rightQuestions,
  summaryOf,
  type ChapterRecord,
} from './chapter-record.ts'
import { isoNow } from './clock.ts'
import { leftBehind } from './left-behind.ts'
import { observable, type Observable } from './observable.ts'
import type { Store } from './store.ts'
import type { ChapterProgress, ChapterState } from './types.ts'

/** What closing pages could not write. */
export const unsavedChapters = leftBehind('unsaved-chapter', readChapterRecord)

/** What a chapter needs of the whole. */
export interface ChapterContext {
  /** Names this tab. */
  readonly writer: string
  readonly localStorage: Storage | undefined
  /** Something of this chapter was written: other tabs want to know. */
  written(chapter: string): void
  /** A write went well (no argument), or failed. */
  outcome(error?: unknown): void
  changed(state: ChapterState): void
  /** The chapter is done: the moment to ask the browser to keep the data. */
  done(): void
}

export interface OpenChapter extends ChapterProgress {
  /** Takes what `store` holds into account and keeps everything there from now on. */
  attach(store: Store): Promise<void>
  /** Reads again what another tab may have written. */
  refresh(): Promise<void>
  /** Reads everything anew: what was known may no longer hold. */
  renew(): Promise<void>
  /** The page may go away now: leaves nothing unsaved behind. */
  leave(): void
}

export function createChapter(slug: string, context: ChapterContext): OpenChapter {
  const { writer, localStorage } = context
  const state: Observable<ChapterState> = observable(initialChapterState(slug))
  let loaded: () => void
  const ready = new Promise<void>((resolve) => (loaded = resolve))
  let store: Store | undefined
  /** Counts changes; those up to `safe` are written. */
  let changes = 0
  let safe = 0
  /** The page may go away at any moment: what changes now cannot wait for the store. */
  let leaving = false
  let queue = Promise.resolve()
  let asked: readonly string[] = []

  /** Adds what is known from elsewhere to what is known here. */
  function take(record: ChapterRecord): void {
    const merged = mergeChapters(recordOf(state.get()), record)
    state.set({ ...merged, done: merged.mark?.done ?? false })
    context.changed(state.get())
  }

  function change(patch: Partial<ChapterRecord>): void {
    changes++
    take({ chapter: slug, tries: {}, ...patch })
    if (leaving) leaveBehind()
    void flush()
  }

  /** Marks the chapter as done once it is read and all is answered right, unless the reader has marked it. */
  function conclude(): void {
    const { loaded, endedAt, mark, tries } = state.get()
    if (!loaded || mark !== undefined || endedAt === undefined || asked.length === 0) return
    const right = rightQuestions(tries)
    if (!asked.every((question) => right.includes(question))) return
    change({ mark: { done: true, by: 'questions', at: isoNow() } })
    context.done()
  }

  async function drain(): Promise<void> {
    while (store !== undefined && safe < changes) {
      const into = store
      const written = changes
      try {
        take(await into.writeChapter(recordOf(state.get())))
        safe = written
        if (into.lasting && safe === changes) unsavedChapters.drop(localStorage, slug, writer)
        context.outcome()
        context.written(slug)
      } catch (error) {
        return context.outcome(error)
      }
    }
  }

  /** Keeps in localStorage what no lasting store has. */
  function leaveBehind(): void {
    const lost = safe < changes || (store?.lasting === false && summaryOf(state.get()) !== undefined)
    if (lost) unsavedChapters.keep(localStorage, slug, writer, recordOf(state.get()))
  }

  function flush(): Promise<void> {
    queue = queue.then(drain)
    return queue
  }

  /** What closing pages could not write; it is dropped once it is safe. */
  async function rescue(): Promise<void> {
    const found = unsavedChapters.find(localStorage, slug)
    if (found.length === 0) return
    for (const { value } of found) take({ ...value, chapter: slug })
    changes++
    await flush()
    if (safe < changes || store?.lasting !== true) return
    for (const { writer } of found) unsavedChapters.drop(localStorage, slug, writer)
  }

  return {
    getState: state.get,
    subscribe: state.subscribe,
    ready,

    asks(questions) {
      asked = questions
      conclude()
    },
    readTo(heading, fraction) {
      change({ position: { fraction, at: isoNow(), ...(heading !== undefined && { heading }) } })
    },
    reachEnd() {
      if (state.get().endedAt === undefined) change({ endedAt: isoNow() })
      conclude()
    },
    answer(question, chosen, right) {
      change({ tries: { [question]: [{ at: isoNow(), chosen, right }] } })
      conclude()
    },
    mark(done) {
      change({ mark: { done, by: 'reader', at: isoNow() } })
      if (done) context.done()
    },
    flush,

    async attach(next) {
      // What an earlier store held, or was to hold, is written to this one.
      if (store !== undefined && summaryOf(state.get()) !== undefined) changes++
      store = next
      try {
        const stored = await next.readChapter(slug)
        if (stored !== undefined) take(stored)
        await rescue()
        await flush()
      } catch (error) {
        context.outcome(error)
      }
      if (!state.get().loaded) state.set({ loaded: true })
      loaded()
      conclude()
    },
    async refresh() {
      leaving = false
      try {
        const stored = await store?.readChapter(slug)
        if (stored !== undefined) take(stored)
      } catch (error) {
        context.outcome(error)
      }
    },
    async renew() {
      try {
        const stored = await store?.readChapter(slug)
        safe = changes
        unsavedChapters.drop(localStorage, slug, writer)
        const nothing = { position: undefined, endedAt: undefined, mark: undefined, tries: {} }
        state.set({ ...nothing, ...stored, done: stored?.mark?.done ?? false })
        context.changed(state.get())
      } catch (error) {
        context.outcome(error)
      }
    },
    leave() {
      leaving = true
      leaveBehind()
    },
  }
}
