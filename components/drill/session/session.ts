/** A session: the card that is open, and what is done with it. Outside React, so that a grade leads to the next card at once. */
import type { CardRecord, DrillSettings, Grade, SessionMode } from '@/lib/drill/types.ts'
import { intervalWords } from '@/lib/drill/interval.ts'
import { isLeechNow } from '@/lib/drill/leech.ts'
import { createScheduler } from '@/lib/drill/scheduler.ts'
import { drawSeed } from '@/lib/grader/random.ts'
import type { DrillProgress, DrillState } from '@/lib/progress/types.ts'
import { createStore, type Readable } from '../../store/store.ts'
import { judgedEstimate } from '../cards/outcome.ts'
import { hasRubric, type Posed } from '../cards/posed.ts'
import { durationOf, newSitting, readSitting, type Sitting } from '../cards/sitting.ts'
import type { Deck } from '../deck/deck.ts'
import { GRADE_LOOKS } from '../grades/grade-looks.ts'
import { tabMemory } from '../parts/tab-memory.ts'

export interface SessionState {
  /** The card that is open; absent at the end, and while it is fetched. */
  readonly open?: { readonly posed: Posed; readonly sitting: Sitting }
  /** Counts the cards that were shown. */
  readonly turn: number
  /** Cards of this session that are not done, the open one included. */
  readonly left: number
  readonly ended: boolean
  /** The card could not be fetched. */
  readonly failed: boolean
  /** What has just happened, in words. */
  readonly said: string
  /** The card that has just become a leech. */
  readonly leech?: string
  readonly canUndo: boolean
}

export interface Session extends Readable<SessionState> {
  change(patch: Partial<Sitting>): void
  reveal(): void
  grade(grade: Grade): void
  undo(): Promise<void>
  bury(): void
  suspend(): void
  /** Fetches again what could not be fetched. */
  retry(): void
  dismissLeech(): void
  close(): void
}

export interface SessionOptions {
  readonly deck: Deck
  readonly drill: DrillProgress
  readonly settings: () => DrillSettings
  readonly mode: SessionMode
  /** The cards that are to be asked, in their order, by what is kept of them. */
  readonly queue: (kept: Pick<DrillState, 'records' | 'reviewsToday'>) => readonly string[]
  /** What the tab remembers the open card under. */
  readonly memory: string
}

/** What can be taken back, the latest last. */
type Step = { readonly kind: 'review' | 'bury' | 'suspend'; readonly sitting: Sitting }

export function createSession({ deck, drill, settings, mode, queue, memory }: SessionOptions): Session {
  const store = createStore<SessionState>({
    ...{ turn: 0, left: 0, ended: false, failed: false, said: '', canUndo: false },
  })
  const steps: Step[] = []
  /** What a grade has made of a card, until the store says the same. */
  let ahead: CardRecord | undefined
  let wanted: Sitting | undefined
  let acting = false

  const records = (): ReadonlyMap<string, CardRecord> => {
    const kept = drill.getState().records
    if (!ahead || (kept.get(ahead.card)?.changedAt ?? '') >= ahead.changedAt) return kept
    return new Map(kept).set(ahead.card, ahead)
  }

  const order = () => queue({ ...drill.getState(), records: records() })

  function patch(change: Partial<SessionState>): void {
    store.set((state) => ({ ...state, canUndo: steps.length > 0, ...change }))
  }

  /** To the card that comes next. */
  function advance(said: string): void {
    const ids = order()
    const [next] = ids
    wanted = undefined
    if (next === undefined) {
      tabMemory.write(memory, undefined)
      store.set(({ open: _, ...state }) => ({ ...state, canUndo: steps.length > 0, ended: true, left: 0, said }))
      return
    }
    show(newSitting(next, drawSeed(), Date.now()), said, ids)
  }

  /** Opens a card; fetches it first where it is not here yet, and after it those that follow. */
  function show(sitting: Sitting, said: string, ids = order()): void {
    const posed = deck.pose(sitting.card, sitting.seed)
    wanted = sitting
    const left = Math.max(ids.length, 1)
    if (!posed) {
      store.set(({ open: _, ...state }) => ({ ...state, left, ended: false, failed: false, said }))
      deck.load([sitting.card]).then(
        () => wanted === sitting && show(sitting, said, ids),
        () => wanted === sitting && patch({ failed: true }),
      )
      return
    }
    tabMemory.write(memory, sitting)
    const { turn } = store.getState()
    patch({ open: { posed, sitting }, turn: turn + 1, left, ended: false, failed: false, said })
    // What comes next is here before it is wanted; should it fail, it is fetched again when it is.
    deck.load(ids.slice(0, 20)).catch(() => undefined)
  }

  function change(part: Partial<Sitting>): void {
    const { open } = store.getState()
    if (!open) return
    const sitting = { ...open.sitting, ...part }
    wanted = sitting
    tabMemory.write(memory, sitting)
    patch({ open: { ...open, sitting } })
  }

  /** Puts the open card aside in a way that can be taken back. */
  function putAside(kind: Step['kind'], act: (card: string) => Promise<unknown>, said: string): void {
    const { open } = store.getState()
    if (!open) return
    const { card } = open.sitting
    steps.push({ kind, sitting: open.sitting })
    mine(() => void act(card))
    advance(said)
  }

  /** The store says at once what is written to it: that is no other tab's doing. */
  function mine(work: () => void): void {
    acting = true
    work()
    acting = false
  }

  const restored = readSitting(tabMemory.read(memory))
  const first = order()
  if (restored && first.includes(restored.card)) show(restored, '', first)
  else advance('')

  /** Another tab has done the card: whoever has not begun with it is not asked it again. */
  const unsubscribe = drill.subscribe(() => {
    if (acting) return
    const { open, ended } = store.getState()
    const ids = order()
    if (ended) {
      if (ids.length > 0) patch({ left: ids.length })
      return
    }
    if (!open) return
    const { sitting } = open
    const begun = sitting.revealed || sitting.text !== '' || sitting.chosen.length > 0
    if (!ids.includes(sitting.card) && !begun) advance('That card was done in another tab.')
    else patch({ left: Math.max(ids.length, 1) })
  })

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    change,
    reveal() {
      const { open } = store.getState()
      if (!open || open.sitting.revealed) return
      const judged = open.posed.kind === 'estimate' ? judgedEstimate(open.posed, open.sitting) : undefined
      if (judged && 'problem' in judged) return patch({ said: judged.problem })
      change({ revealed: true })
      patch({ said: '' })
    },
    grade(grade) {
      const { open } = store.getState()
      if (!open?.sitting.revealed) return
      const { posed, sitting } = open
      const now = new Date()
      const record = records().get(sitting.card)
      const { due, memory: after } = createScheduler(settings()).next(record?.memory, grade, now)
      ahead = { ...record, card: sitting.card, memory: after, changedAt: now.toISOString() }
      const entry = {
        ...{ card: sitting.card, grade, mode, now, durationMs: durationOf(sitting, now.getTime()) },
        ...(hasRubric(posed) && { touched: sitting.touched }),
      }
      mine(() => void drill.review(entry))
      steps.push({ kind: 'review', sitting })
      advance(`${GRADE_LOOKS[grade].word}. Next in ${intervalWords(Date.parse(due) - now.getTime(), 'long')}.`)
      if (isLeechNow(record?.memory, after)) patch({ leech: sitting.card })
    },
    async undo() {
      const step = steps.pop()
      if (!step) return patch({ said: 'There is nothing to undo.' })
      const { card } = step.sitting
      ahead = undefined
      if (step.kind === 'review') {
        const outcome = await drill.undo()
        if (outcome.kind === 'refused') return patch({ said: outcome.reason })
      } else if (step.kind === 'bury') await drill.unbury(card)
      else await drill.suspend(card, false)
      show({ ...step.sitting, startedAt: Date.now() }, 'Taken back.')
    },
    bury: () => putAside('bury', drill.bury, 'Buried until tomorrow.'),
    suspend: () => putAside('suspend', (card) => drill.suspend(card, true), 'Suspended. The drill’s page lists it.'),
    retry() {
      if (wanted) show(wanted, '')
    },
    dismissLeech: () => store.set(({ leech: _, ...state }) => state),
    close: unsubscribe,
  }
}
