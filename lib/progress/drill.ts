import { addDays, byTime, dayOf, localOffset } from '../drill/day.ts'
import type { CardRecord, DrillSettings, ReviewRecord } from '../drill/types.ts'
import { LEFT_DRILL, unsavedDrill } from './drill-left.ts'
import { cardOf, takenBack, written, type DrillWrite, type NextMemory } from './drill-record.ts'
import { newId } from './id.ts'
import { put } from './memory-store.ts'
import { observable } from './observable.ts'
import { refusals } from './reasons.ts'
import type { CardState, Store } from './store.ts'
import type { DrillProgress, DrillState, UndoOutcome } from './types.ts'

export const MAX_DURATION_MS = 10 * 60_000

/** The longest that a day lasts, and the furthest that two local times are apart. */
const DAY_AND_ZONES_MS = (24 + 26) * 3_600_000

/** What a page shows before it has a browser to ask: the state to render on the server. */
export const initialDrillState: DrillState = { loaded: false, records: new Map(), reviewsToday: [] }

/** What the drill needs of the whole. */
export interface DrillContext {
  /** Names this tab. */
  readonly writer: string
  readonly localStorage: Storage | undefined
  settings(): DrillSettings
  /** Something of this card was written: other tabs want to know. */
  written(card: string): void
  /** A write went well (no argument), or failed. */
  outcome(error?: unknown): void
  /** A card was reviewed: the moment to ask the browser to keep the data. */
  reviewed(): void
}

export interface OpenDrill extends DrillProgress {
  /** Takes what `store` holds into account and keeps everything there from now on. */
  attach(store: Store): Promise<void>
  /** Reads again what another tab may have written: of one card, or of all. */
  refresh(card?: string): Promise<void>
  /** Reads everything anew: what was known may no longer hold. */
  renew(): Promise<void>
  /** The page may go away now: leaves nothing unsaved behind. */
  leave(): void
}

/** A write of this page, and whether another page, which is gone, had made it. */
interface Waiting {
  readonly write: DrillWrite
  readonly late: boolean
  /** What a review has become. */
  review?: ReviewRecord
}

export function createDrill(context: DrillContext): OpenDrill {
  const { writer, localStorage } = context
  const state = observable<DrillState>(initialDrillState)
  let loaded: () => void
  const ready = new Promise<void>((resolve) => (loaded = resolve))
  let store: Store | undefined
  /** Cards as the store has them, and the end of its log. */
  let stored = new Map<string, CardRecord>()
  let log: readonly ReviewRecord[] = []
  /** Not in the store yet, and not in a lasting one; oldest first. */
  let waiting: readonly Waiting[] = []
  let unsafe: readonly Waiting[] = []
  /** Other pages whose leavings are among them. */
  let rescued: readonly string[] = []
  /** The reviews of this visit, as undo takes them back. */
  let visit: readonly Waiting[] = []
  let queue = Promise.resolve()
  /** The page may go away at any moment: what changes now cannot wait for the store. */
  let leaving = false
  let next: NextMemory | undefined

  /** Fetched when it is first needed: most pages never schedule a card. */
  async function scheduler(): Promise<NextMemory> {
    const { createScheduler } = await import('../drill/scheduler.ts')
    next = (memory, grade, now) => createScheduler(context.settings()).next(memory, grade, now).memory
    return next
  }

  /** Shows what the store has, and on top of it what is not there yet. */
  function show(): void {
    const records = new Map(stored)
    const known = new Map(log.map((review) => [review.id, review]))
    for (const one of waiting) {
      const card = cardOf(one.write)
      const id = one.write.kind === 'review' ? one.write.review.id : ''
      const before = stateOf(records.get(card), known.get(id))
      const { record, review } = next === undefined ? unscheduled(one.write, before) : written(one.write, before, next)
      put(records, card, record)
      if (review === undefined) continue
      known.set(id, review)
      one.review = review
    }
    const today = todayAt(new Date())
    const ofToday = [...known.values()].filter(({ at, offset }) => dayOf(new Date(at), offset) === today)
    state.set({ records, reviewsToday: ofToday.sort(byTime) })
    if (leaving) leaveBehind()
  }

  function add(write: DrillWrite): Waiting {
    const one: Waiting = { write, late: false }
    waiting = [...waiting, one]
    unsafe = [...unsafe, one]
    show()
    return one
  }

  async function drain(): Promise<void> {
    for (let one = waiting[0]; store !== undefined && one !== undefined; one = waiting[0]) {
      try {
        await write(store, one)
      } catch (error) {
        return context.outcome(error)
      }
    }
  }

  async function write(into: Store, one: Waiting): Promise<void> {
    const schedule = await scheduler()
    const { write, late } = one
    const card = cardOf(write)
    const id = write.kind === 'review' ? write.review.id : ''
    const now = await into.changeCard(card, id, (before) => written(write, before, schedule, late))
    waiting = waiting.filter((other) => other !== one)
    if (into.lasting) safe(one)
    take(card, id, now)
    if (now.review !== undefined) one.review = now.review
    context.outcome()
    context.written(card)
    if (write.kind === 'review') context.reviewed()
  }

  /** Nothing of it needs to be kept elsewhere any more. */
  function safe(one: Waiting): void {
    unsafe = unsafe.filter((other) => other !== one)
    if (unsafe.length > 0) return
    for (const name of [writer, ...rescued]) unsavedDrill.drop(localStorage, LEFT_DRILL, name)
    rescued = []
  }

  /** What the store has now of a card and of an entry of the log. */
  function take(card: string, id: string, { record, review }: CardState): void {
    put(stored, card, record)
    log = log.filter((entry) => entry.id !== id)
    if (review !== undefined) log = [...log, review]
    show()
  }

  /** Keeps in localStorage what no lasting store has. */
  function leaveBehind(): void {
    if (unsafe.length === 0) return
    const { records } = state.get()
    const cards = new Set(unsafe.map(({ write }) => cardOf(write)))
    unsavedDrill.keep(localStorage, LEFT_DRILL, writer, {
      writes: unsafe.map(({ write, review }) => (review === undefined ? write : { kind: 'review', review })),
      cards: [...cards].flatMap((card) => records.get(card) ?? []),
    })
  }

  /** What closing pages could not write; it is dropped once it is safe. */
  function rescue(): void {
    const mine = new Set(unsafe.map(({ write }) => keyOf(write)))
    const found: Waiting[] = []
    for (const { writer: other, value } of unsavedDrill.find(localStorage, LEFT_DRILL)) {
      for (const write of value.writes) if (!mine.has(keyOf(write))) found.push({ write, late: true })
      rescued = [...rescued, other]
    }
    unsafe = [...found.sort((a, b) => (timeOf(a.write) < timeOf(b.write) ? -1 : 1)), ...unsafe]
  }

  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = queue.then(drain).then(work)
    queue = done.then(
      () => {},
      () => {},
    )
    return done
  }

  const flush = () => inTurn(async () => {})

  async function read(from: Store, card?: string): Promise<void> {
    const { cards, reviews } = await from.readDrill(logBegin(), card)
    if (card === undefined) stored = new Map(cards.map((record) => [record.card, record]))
    else put(stored, card, cards[0])
    log = reviews
  }

  /** The database is gone: a store that knows nothing takes what was read of it. What lies there cannot be undone. */
  async function carryOver(to: Store): Promise<void> {
    for (const record of stored.values()) await to.changeCard(record.card, '', () => ({ record }))
    for (const review of log) await to.changeCard(review.card, review.id, (before) => ({ ...before, review }))
    visit = visit.filter((one) => unsafe.includes(one))
  }

  async function takeBack(one: Waiting): Promise<UndoOutcome> {
    const { id, card } = (one.write as Extract<DrillWrite, { kind: 'review' }>).review
    const forget = (list: readonly Waiting[]) => list.filter((other) => other !== one)
    if (waiting.includes(one) || store === undefined) {
      ;[waiting, unsafe] = [forget(waiting), forget(unsafe)]
      unsavedDrill.drop(localStorage, LEFT_DRILL, writer)
      show()
      return { kind: 'undone', review: one.review as ReviewRecord }
    }
    let undone: ReviewRecord | undefined
    const now = await store.changeCard(card, id, (before) => {
      const back = takenBack(before)
      undone = back && before.review
      return back ?? before
    })
    // First, so that what is left behind, should the page be leaving, has it no more.
    if (undone !== undefined) safe(one)
    take(card, id, now)
    if (undone === undefined) return { kind: 'refused', reason: refusals.reviewedSince }
    context.outcome()
    context.written(card)
    return { kind: 'undone', review: undone }
  }

  const mark = async (card: string, marks: { suspended?: boolean; buriedUntil?: string | null }) => {
    add({ kind: 'mark', card, at: new Date().toISOString(), ...marks })
    await ready
    await flush()
  }

  return {
    getState: state.get,
    subscribe: state.subscribe,
    ready,

    async review({ card, grade, durationMs, mode, touched, now = new Date() }) {
      const duration = Number.isFinite(durationMs) ? Math.min(MAX_DURATION_MS, Math.max(0, Math.round(durationMs))) : 0
      const entry = { id: newId(), card, at: now.toISOString(), offset: localOffset(now), grade, durationMs: duration }
      const one = add({ kind: 'review', review: { ...entry, mode, ...(touched && { touched }) } })
      visit = [...visit, one]
      await ready
      await flush()
      return one.review as ReviewRecord
    },
    async undo() {
      const last = visit.at(-1)
      if (last === undefined) return { kind: 'refused', reason: refusals.nothingToUndo }
      visit = visit.slice(0, -1)
      await ready
      return inTurn(() => takeBack(last)).catch((error: unknown): UndoOutcome => {
        visit = [...visit, last]
        context.outcome(error)
        return { kind: 'refused', reason: refusals.undoFailed }
      })
    },
    bury: (card) => mark(card, { buriedUntil: addDays(todayAt(new Date()), 1) }),
    unbury: (card) => mark(card, { buriedUntil: null }),
    suspend: (card, on) => mark(card, { suspended: on }),
    async reviews() {
      await ready
      return inTurn(async () => {
        const kept = await (store as Store).reviews().catch((error: unknown) => {
          context.outcome(error)
          return log
        })
        if (waiting.length === 0) return kept
        return [...kept, ...waiting.flatMap(({ review }) => review ?? [])].sort(byTime)
      })
    },
    flush,

    attach(to) {
      return inTurn(async () => {
        if (!to.lasting) await carryOver(to)
        await read(to).catch(context.outcome)
        store = to
        if (to.lasting) rescue()
        waiting = unsafe
        if (waiting.length > 0) await scheduler().catch(context.outcome)
        show()
        await drain()
        state.set({ loaded: true })
        loaded()
      })
    },
    refresh(card) {
      leaving = false
      return inTurn(async () => {
        if (store === undefined) return
        await read(store, card)
        show()
      }).catch(context.outcome)
    },
    renew() {
      return inTurn(async () => {
        if (store === undefined) return
        ;[waiting, unsafe, visit] = [[], [], []]
        unsavedDrill.drop(localStorage, LEFT_DRILL, writer)
        await read(store)
        show()
      }).catch(context.outcome)
    },
    leave() {
      leaving = true
      leaveBehind()
    },
  }
}

/** The learner's day that an instant is in, where the browser is. */
const todayAt = (now: Date) => dayOf(now, localOffset(now))

/** Of the log, what is older is of no day that is still today anywhere. */
const logBegin = () => new Date(Date.now() - DAY_AND_ZONES_MS).toISOString()

const keyOf = (write: DrillWrite) => (write.kind === 'review' ? write.review.id : JSON.stringify(write))
const timeOf = (write: DrillWrite) => (write.kind === 'review' ? write.review.at : write.at)

function stateOf(record: CardRecord | undefined, review: ReviewRecord | undefined): CardState {
  return { ...(record && { record }), ...(review && { review }) }
}

/** Until the scheduler has come, a review is in the log and the memory is what it was. */
function unscheduled(write: DrillWrite, { record, review }: CardState): CardState {
  if (write.kind === 'mark') return written(write, stateOf(record, review), unknown)
  return stateOf(record, review ?? { ...write.review, ...(record?.memory && { before: record.memory }) })
}

const unknown: NextMemory = () => {
  throw new Error('No memory is needed to mark a card.')
}
