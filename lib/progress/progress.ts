import { openTabChannel, type TabMessage } from './channel.ts'
import { summaryOf } from './chapter-record.ts'
import { createChapter, type OpenChapter } from './chapter.ts'
import { connect } from './connection.ts'
import { createData } from './data.ts'
import { createDrill, type OpenDrill } from './drill.ts'
import { createExercise, type Carried, type ExerciseDraft } from './exercise.ts'
import { newId } from './id.ts'
import { SETTINGS, unsavedSettings } from './left-records.ts'
import { createMemoryStore } from './memory-store.ts'
import { observable } from './observable.ts'
import { onPageEvents } from './page-events.ts'
import { keepData } from './persistence.ts'
import { reasons } from './reasons.ts'
import type { Migration } from './schema.ts'
import { defaultSettings, mirrorSettings, readMirroredSettings, readSettings } from './settings.ts'
import type { Store } from './store.ts'
import type { ChapterState, ExerciseState, Progress, ProgressState, Settings } from './types.ts'

/** What a page shows before it has a browser to ask: the state to render on the server. */
export const initialProgressState: ProgressState = {
  loaded: false,
  storage: { kind: 'ok' },
  settings: defaultSettings,
  standings: {},
  chapters: {},
}

export interface ProgressOptions {
  /** How the database came to its present shape; the workbook's own unless told. */
  readonly migrations?: readonly Migration[]
  /** Longest wait for the database before going on without it. */
  readonly timeoutMs?: number
}

/**
 * Opens what this browser keeps of a learner's work. Returns at once: state arrives as it is read (`ready`), and
 * edits made before that are not lost. Never throws for want of storage: `getState().storage` says how it stands.
 */
export function openProgress(options: ProgressOptions = {}): Progress {
  const storage = localStorageIfAllowed()
  const state = observable<ProgressState>({ ...initialProgressState, settings: readMirroredSettings(storage) })
  const exercises = new Map<string, ExerciseDraft>()
  const chapters = new Map<string, OpenChapter>()
  let drill: OpenDrill | undefined
  const opened = () => [...exercises.values(), ...chapters.values(), ...(drill ? [drill] : [])]
  const memory = createMemoryStore()
  const writer = newId()
  const closing = new Map<string, Promise<void>>()
  let store: Store | undefined
  let attaching = Promise.resolve()
  let writing = Promise.resolve()
  /** Settings on their way to the store: what is read meanwhile is older. */
  let unwritten: Partial<Settings> = {}
  let writingSettings = 0
  let closed = false
  let loaded: () => void
  const ready = new Promise<void>((resolve) => (loaded = resolve))

  const channel = openTabChannel((message: TabMessage) => {
    if (message.kind === 'everything') return void renew()
    if (message.kind === 'drill') return void drill?.refresh(message.card)
    const concerned =
      message.kind === 'exercise'
        ? exercises.get(message.exercise)
        : message.kind === 'chapter'
          ? chapters.get(message.chapter)
          : undefined
    void Promise.resolve(concerned?.refresh()).then(() => readOverview())
  })

  const context = {
    writer,
    localStorage: storage,
    written: (exercise: string) => channel.post({ kind: 'exercise', exercise }),
    outcome(error?: unknown) {
      if (error === undefined) {
        if (store?.lasting === true && state.get().storage.kind !== 'ok') state.set({ storage: { kind: 'ok' } })
        return
      }
      // Given up because the page goes away; should it come back, the write is made again.
      if (error instanceof DOMException && error.name === 'AbortError') return
      const full = error instanceof Error && error.name === 'QuotaExceededError'
      const kind = full ? 'full' : 'memory'
      if (store?.lasting === true) state.set({ storage: { kind, reason: full ? reasons.full : reasons.failed } })
    },
    changed({ exercise, standing }: ExerciseState) {
      const { standings } = state.get()
      if (standings[exercise] === standing || (standing === 'new' && standings[exercise] === undefined)) return
      state.set({ standings: { ...standings, [exercise]: standing } })
    },
    solved: () => void keepData(),
  }

  const chapterContext = {
    writer,
    localStorage: storage,
    written: (chapter: string) => channel.post({ kind: 'chapter', chapter }),
    outcome: context.outcome,
    changed(chapter: ChapterState) {
      const summary = summaryOf(chapter)
      if (summary !== undefined) state.set({ chapters: { ...state.get().chapters, [chapter.chapter]: summary } })
    },
    done: () => void keepData(),
  }

  const drillContext = {
    writer,
    localStorage: storage,
    settings: () => state.get().settings.drill,
    written: (card: string) => channel.post({ kind: 'drill', card }),
    outcome: context.outcome,
    reviewed: () => void keepData(),
  }

  async function readOverview(known: Settings = state.get().settings): Promise<void> {
    try {
      const overview = await store?.overview()
      if (overview === undefined) return
      const stored = overview.settings ?? known
      const settings = writingSettings === 0 ? stored : readSettings({ ...stored, ...unwritten })
      mirrorSettings(storage, settings)
      const open = [...exercises.values()].map((exercise) => exercise.getState())
      const standings = Object.fromEntries(open.map(({ exercise, standing }) => [exercise, standing]))
      const summaries = Object.fromEntries(
        [...chapters.values()].flatMap((chapter) => {
          const summary = summaryOf(chapter.getState())
          return summary === undefined ? [] : [[chapter.getState().chapter, summary]]
        }),
      )
      state.set({
        settings,
        standings: { ...overview.standings, ...standings },
        chapters: { ...overview.chapters, ...summaries },
        safekept: overview.safekept,
      })
    } catch (error) {
      context.outcome(error)
    }
  }

  /** An import, or what undoes one, was written here or in another tab. */
  async function renew(): Promise<void> {
    await Promise.all(opened().map((one) => one.renew()))
    // Where there are no settings any more, the defaults hold again, not those that the page knew.
    await readOverview(defaultSettings)
  }

  /** Settings that only the copy for the first paint has: the database has never had them, or was cleared. */
  async function keepMirrored(next: Store): Promise<void> {
    const { settings } = state.get()
    if (!next.lasting || settings === defaultSettings) return
    const stored = await next.overview().then(
      (overview) => overview.settings,
      () => settings,
    )
    if (stored === undefined) await next.writeSettings(settings).catch(context.outcome)
  }

  async function attach(next: Store): Promise<void> {
    store = next
    const ofExercise = (slug: string): Carried => ({
      snapshots: next === memory ? [] : memory.allSnapshots().filter(({ exercise }) => exercise === slug),
      results: next === memory ? [] : memory.allResults().filter(({ exercise }) => exercise === slug),
    })
    await Promise.all([
      ...[...exercises].map(([slug, exercise]) => exercise.attach(next, ofExercise(slug))),
      ...[...chapters.values()].map((chapter) => chapter.attach(next)),
      drill?.attach(next),
    ])
    if (next !== memory) await memory.carryOver(next, [...exercises.keys()]).catch(context.outcome)
    await readOverview()
    await keepMirrored(next)
    state.set({ loaded: true })
    loaded()
  }

  /** One store after the other: memory may be followed by the database at any time. */
  function use(next: Store): void {
    attaching = attaching.then(() => attach(next))
  }

  function goWithout(reason: string): void {
    if (closed) return
    state.set({ storage: { kind: 'memory', reason } })
    use(memory)
  }

  function open(): void {
    void connect(
      {
        connected(next) {
          if (closed) return next.close()
          state.set({ storage: { kind: 'ok' } })
          use(next)
        },
        unavailable: goWithout,
        releasing: leave,
        lost: open,
      },
      options,
    )
  }

  /** @returns whether it is kept */
  function writeSettings(patch: Partial<Settings>): Promise<boolean> {
    const settings = readSettings({ ...state.get().settings, ...patch })
    state.set({ settings })
    mirrorSettings(storage, settings)
    unwritten = { ...unwritten, ...patch }
    writingSettings++
    const done = Promise.all([writing, ready])
      .then(() => store?.writeSettings(patch))
      .then(
        () => {
          channel.post({ kind: 'settings' })
          return store?.lasting === true
        },
        (error: unknown) => {
          context.outcome(error)
          return false
        },
      )
      .then((kept) => {
        if (--writingSettings > 0) return kept
        unwritten = {}
        if (kept) unsavedSettings.drop(storage, SETTINGS, writer)
        return kept
      })
    writing = done.then(() => undefined)
    return done
  }

  /** Settings that a closing page had just changed: nobody knows whether they were kept. */
  function rescueSettings(): void {
    for (const left of unsavedSettings.find(storage, SETTINGS)) {
      void writeSettings(left.value).then((kept) => kept && unsavedSettings.drop(storage, SETTINGS, left.writer))
    }
  }

  function leave(): void {
    if (writingSettings > 0) unsavedSettings.keep(storage, SETTINGS, writer, unwritten)
    for (const one of opened()) one.leave()
  }

  const stopListening = onPageEvents({
    hidden() {
      leave()
      for (const one of opened()) void one.flush()
    },
    leaving() {
      leave()
      store?.suspend()
    },
    returned() {
      store?.resume()
      rescueSettings()
      for (const one of opened()) void one.flush().then(() => one.refresh())
    },
  })
  open()
  rescueSettings()

  return {
    getState: state.get,
    subscribe: state.subscribe,
    ready,
    set(patch: Partial<Settings>) {
      // The learner's latest word: what another page left of the same settings is older.
      for (const { writer: other, value } of unsavedSettings.find(storage, SETTINGS)) {
        const rest = Object.entries(value).filter(([name]) => !Object.hasOwn(patch, name))
        if (rest.length === 0) unsavedSettings.drop(storage, SETTINGS, other)
        else unsavedSettings.keep(storage, SETTINGS, other, Object.fromEntries(rest))
      }
      void writeSettings(patch)
    },
    exercise(slug, start, entry) {
      const known = exercises.get(slug)
      if (known !== undefined) return known
      const exercise = createExercise(slug, start, entry, context)
      exercises.set(slug, exercise)
      // A page that opens again what it is just closing must read what that still writes.
      const before = closing.get(slug)
      if (store !== undefined) void Promise.resolve(before).then(() => store && exercise.attach(store))
      const { close } = exercise
      exercise.close = () => {
        if (exercises.get(slug) === exercise) exercises.delete(slug)
        const done = close()
        closing.set(slug, done)
        return done
      }
      return exercise
    },
    chapter(slug) {
      const known = chapters.get(slug)
      if (known !== undefined) return known
      const chapter = createChapter(slug, chapterContext)
      chapters.set(slug, chapter)
      if (store !== undefined) void chapter.attach(store)
      return chapter
    },
    drill() {
      if (drill !== undefined) return drill
      drill = createDrill(drillContext)
      if (store !== undefined) void drill.attach(store)
      return drill
    },
    data: createData({
      localStorage: storage,
      store: () => ready.then(() => store as Store),
      flush: async () => void (await Promise.all([writing, ...opened().map((one) => one.flush())])),
      async replaced() {
        channel.post({ kind: 'everything' })
        await renew()
      },
    }),
    async close() {
      closed = true
      stopListening()
      await Promise.all([
        writing,
        attaching,
        ...[...exercises.values()].map((exercise) => exercise.close()),
        ...[...chapters.values(), ...(drill ? [drill] : [])].map((one) => one.flush()),
      ])
      channel.close()
      store?.close()
    },
  }
}

/** Reading the property alone throws where site data is blocked. */
function localStorageIfAllowed(): Storage | undefined {
  try {
    return globalThis.localStorage
  } catch {
    return undefined
  }
}
