/** A session of the drill over the contents of an exported file. Knows nothing of terminals. */
import { addDays, byTime, dayOf, localOffset } from '../../drill/day.ts'
import { todayQueue, topicQueue, type DeckCard, type QueueInput, type QueueItem } from '../../drill/queue.ts'
import { createScheduler, type Scheduled } from '../../drill/scheduler.ts'
import type { CardRecord, DrillSettings, Grade, Memory, ReviewRecord } from '../../drill/types.ts'
import type { Contents } from '../../progress/archive/contents.ts'
import { MAX_DURATION_MS } from '../../progress/drill.ts'
import { takenBack, written, type DrillWrite } from '../../progress/drill-record.ts'
import { newId } from '../../progress/id.ts'

export interface SessionOptions {
  readonly contents: Contents
  /** In the order of the book. */
  readonly deck: readonly DeckCard[]
  readonly settings: DrillSettings
  /** Slug of a chapter; today's cards when absent. */
  readonly topic?: string
  readonly now: () => Date
}

export interface Reviewed {
  readonly card: string
  readonly grade: Grade
  /** From question to grade. */
  readonly durationMs: number
  /** Ids of points of the rubric. */
  readonly touched?: readonly string[]
}

export interface DrillSession {
  /** What queues are made from, as it is now. */
  input(): QueueInput
  /** What is asked next, and what comes after it. */
  queue(): readonly QueueItem[]
  preview(card: string): Readonly<Record<Grade, Scheduled>>
  /** Returns the card's memory before and after. */
  review(reviewed: Reviewed): { readonly before: Memory | undefined; readonly after: Memory }
  bury(card: string): void
  suspend(card: string): void
  /** Takes back the last thing that was done to a card. Returns that card; undefined when nothing is left. */
  undo(): string | undefined
  /** Everything of the file, with what was done. */
  contents(): Contents
}

/** What a step has changed, as it was before. */
interface Step {
  readonly card: string
  readonly record: CardRecord | undefined
  readonly review?: string
}

export function createDrillSession({ contents, deck, settings, topic, now }: SessionOptions): DrillSession {
  const scheduler = createScheduler(settings)
  const records = new Map(contents.cards.map((record) => [record.card, record]))
  const reviews = new Map(contents.reviews.map((review) => [review.id, review]))
  const begun = new Set(contents.chapters.map(({ chapter }) => chapter))
  const own = new Set<string>()
  const steps: Step[] = []

  function input(): QueueInput {
    const at = now()
    const today = dayOf(at, localOffset(at))
    const reviewsToday = [...reviews.values()]
      .filter((review) => dayOf(new Date(review.at), review.offset) === today)
      .sort(byTime)
    return { deck, records, reviewsToday, settings, begun, now: at, zone: localOffset(at) }
  }

  /** A topic is gone through once: what is failed comes again, after the others. */
  function onTopic(slug: string): readonly QueueItem[] {
    const last = new Map([...own].map((id) => reviews.get(id) as ReviewRecord).map(({ card, grade }) => [card, grade]))
    const rest = topicQueue(input(), slug).filter(({ id }) => !last.has(id) || last.get(id) === 'again')
    return [...rest.filter(({ id }) => !last.has(id)), ...rest.filter(({ id }) => last.has(id))]
  }

  function put(card: string, record: CardRecord | undefined): void {
    if (record === undefined) records.delete(card)
    else records.set(card, record)
  }

  function apply(write: DrillWrite, card: string): void {
    const before = records.get(card)
    const { record, review } = written(
      write,
      before ? { record: before } : {},
      (memory, grade, at) => scheduler.next(memory, grade, at).memory,
    )
    put(card, record)
    if (review) {
      reviews.set(review.id, review)
      own.add(review.id)
    }
    steps.push({ card, record: before, ...(review && { review: review.id }) })
  }

  return {
    input,
    queue: () => (topic === undefined ? todayQueue(input()).cards : onTopic(topic)),
    preview: (card) => scheduler.preview(records.get(card)?.memory, now()),
    review({ card, grade, durationMs, touched }) {
      const at = now()
      const duration = Math.min(MAX_DURATION_MS, Math.max(0, Math.round(durationMs)))
      const entry = { id: newId(), card, at: at.toISOString(), offset: localOffset(at), grade, durationMs: duration }
      const mode = topic === undefined ? 'today' : 'topic'
      const before = records.get(card)?.memory
      apply({ kind: 'review', review: { ...entry, mode, ...(touched && { touched }) } }, card)
      return { before, after: records.get(card)?.memory as Memory }
    },
    bury(card) {
      const at = now()
      const tomorrow = addDays(dayOf(at, localOffset(at)), 1)
      apply({ kind: 'mark', card, at: at.toISOString(), buriedUntil: tomorrow }, card)
    },
    suspend: (card) => apply({ kind: 'mark', card, at: now().toISOString(), suspended: true }, card),
    undo() {
      const step = steps.pop()
      if (!step) return undefined
      const { card, review } = step
      const [record, entry] = [records.get(card), review === undefined ? undefined : reviews.get(review)]
      if (entry && record) put(card, takenBack({ record, review: entry })?.record)
      // A mark's record is newer than what was there: a merge elsewhere must not bring the mark back.
      else put(card, unmarked(step.record, now()))
      if (review !== undefined) {
        reviews.delete(review)
        own.delete(review)
      }
      return card
    },
    contents: () => ({ ...contents, cards: [...records.values()], reviews: [...reviews.values()].sort(byTime) }),
  }
}

function unmarked(before: CardRecord | undefined, now: Date): CardRecord | undefined {
  return before && { ...before, changedAt: now.toISOString() }
}
