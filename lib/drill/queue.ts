/** What is to be drilled: today, on one topic, on what sits worst. */
import { dayOf, endOfDay, localZone, startOfDay, type Zone } from './day.ts'
import { createMixer, mixTopics, takeTurn, type Turns } from './mix.ts'
import type { Card } from './card.ts'
import type { Scheduler } from './scheduler.ts'
import type { CardRecord, DrillSettings, Memory, ReviewRecord } from './types.ts'

/** What a queue needs to know of a card. */
export interface DeckCard {
  readonly id: string
  readonly chapter: string
  readonly kind: Card['kind'] | 'check'
}

export interface QueueInput {
  /** In the order in which new cards are met. */
  readonly deck: readonly DeckCard[]
  readonly records: ReadonlyMap<string, CardRecord>
  /** Oldest first. */
  readonly reviewsToday: readonly ReviewRecord[]
  readonly settings: DrillSettings
  /** Slugs of the chapters that the learner has begun to read. */
  readonly begun: ReadonlySet<string>
  readonly now: Date
  /** Where the learner is; the browser's own zone unless told. */
  readonly zone?: Zone
}

export interface QueueItem extends DeckCard {
  /** `learning`: comes again within minutes; `review`: due today; `new`: never seen; `ahead`: not due yet. */
  readonly state: 'learning' | 'review' | 'new' | 'ahead'
}

export interface DueCount {
  /** Reviews. */
  readonly due: number
  readonly new: number
  /** Cards that come again within minutes, those whose minutes are not over yet among them. */
  readonly learning: number
}

export interface DueCounts {
  readonly total: DueCount
  /** By slug; chapters with nothing to do are absent. */
  readonly chapters: ReadonlyMap<string, DueCount>
}

export interface TodayQueue {
  /** The first one is next. */
  readonly cards: readonly QueueItem[]
  readonly counts: DueCounts
  /** ISO 8601: when the next learning card that is not among `cards` comes, on this day. */
  readonly nextLearning?: string
}

/** Learning cards that come within this time are shown where nothing else is left, so that nobody waits for minutes. */
export const LEARN_AHEAD_MS = 20 * 60_000

/** Of three new cards one is a check question, as long as there are both. */
const CHECK_EVERY = 3

/** A card that was reviewed before. */
interface Known extends DeckCard {
  readonly memory: Memory
}

/** The deck without what is buried or suspended, sorted by what is to be done. */
interface Sorted {
  /** In the order of time. */
  readonly learning: readonly Known[]
  readonly due: readonly Known[]
  /** In no order: these are most of the deck, and today's queue has none of them. */
  readonly ahead: readonly Known[]
  readonly unseen: readonly DeckCard[]
}

/**
 * Today's queue: learning cards that are due now; then reviews that are due on this day, the overdue ones first, up to
 * the daily limit; then new cards up to theirs; last, learning cards that are due within 20 minutes. Topics take turns.
 *
 * Every review of the day counts towards the limits, whatever session it was made in. A check question is new only once
 * its chapter has been begun, and takes every third of the day's new places as long as there are other cards.
 * Remove the first card, review it, and the queue made anew goes on as this one would have.
 */
export function todayQueue(input: QueueInput): TodayQueue {
  const { reviewsToday, settings, begun, now } = input
  const { learning, due, unseen } = sorted(input)
  const turns = turnsOf(input)
  const [soon, later] = parted(learning, ({ memory }) => Date.parse(memory.due) <= now.getTime())
  for (const { chapter } of soon) takeTurn(turns, chapter)
  const [ahead, waiting] = parted(later, ({ memory }) => Date.parse(memory.due) <= now.getTime() + LEARN_AHEAD_MS)

  const today = dayOf(now, zoneOf(input))
  const begin = startOfDay(today, zoneOf(input)).toISOString()
  const [overdue, dueToday] = parted(due, ({ memory }) => memory.due < begin)
  const reviewed = reviewsToday.filter(({ before }) => before?.phase === 'review').length
  const places = Math.max(0, settings.reviewsPerDay - reviewed)
  const first = mixTopics(overdue, turns, places)
  const reviews = [...first, ...mixTopics(dueToday, turns, places - first.length)]

  const met = reviewsToday.filter(({ before }) => before === undefined).length
  const fresh = unseen.filter(({ kind, chapter }) => kind !== 'check' || begun.has(chapter))
  const introduced = alternating(fresh, met, Math.max(0, settings.newPerDay - met), turns)

  const cards = [
    ...soon.map((item) => stated(item, 'learning')),
    ...reviews.map((item) => stated(item, 'review')),
    ...introduced.map((item) => stated(item, 'new')),
    ...ahead.map((item) => stated(item, 'learning')),
  ]
  const nextLearning = waiting[0]?.memory.due
  const counted = [...cards, ...waiting.map((item) => stated(item, 'learning'))]
  return { cards, counts: countsOf(counted), ...(nextLearning !== undefined && { nextLearning }) }
}

/** How much there is to do today, within the daily limits. */
export function dueCounts(input: QueueInput): DueCounts {
  return todayQueue(input).counts
}

/**
 * Everything on one topic, because the learner asked for it: without daily limits, and check questions as well. What is
 * due comes first, then what is new, then what is due next.
 */
export function topicQueue(input: QueueInput, chapter: string): readonly QueueItem[] {
  const deck = input.deck.filter((card) => card.chapter === chapter)
  const { learning, due, ahead, unseen } = sorted({ ...input, deck })
  return [
    ...learning.map((item) => stated(item, 'learning')),
    ...due.map((item) => stated(item, 'review')),
    ...unseen.map((item) => stated(item, 'new')),
    ...[...ahead].sort(byDue).map((item) => stated(item, 'ahead')),
  ]
}

/**
 * The cards that sit worst, worst first. Weak is a card that was failed last time, has lapsed, or is less likely to be
 * recalled now than the learner wants. How weak: the probability to have forgotten it, a tenth for each lapse up to
 * five, and a half if it was failed last time.
 */
export function weakSpots(
  input: QueueInput,
  scheduler: Pick<Scheduler, 'retrievability'>,
  count = 20,
): readonly QueueItem[] {
  const { learning, due, ahead } = sorted(input)
  const lastGrades = new Map(input.reviewsToday.map(({ card, grade }) => [card, grade]))
  const weigh = ({ id, memory }: Known) => {
    const last = lastGrades.get(id)
    const failed = last === undefined ? memory.phase === 'relearning' : last === 'again'
    const forgotten = 1 - scheduler.retrievability(memory, input.now)
    const weak = failed || memory.lapses > 0 || forgotten > 1 - input.settings.retention
    return weak ? forgotten + Math.min(5, memory.lapses) / 10 + (failed ? 0.5 : 0) : 0
  }
  const state = (list: readonly Known[], name: QueueItem['state']) =>
    list.map((known) => ({ item: stated(known, name), weight: weigh(known) }))
  return [...state(learning, 'learning'), ...state(due, 'review'), ...state(ahead, 'ahead')]
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.item.id < b.item.id ? -1 : 1))
    .slice(0, count)
    .map(({ item }) => item)
}

const zoneOf = ({ zone }: QueueInput): Zone => zone ?? localZone()

function sorted(input: QueueInput): Sorted {
  const zone = zoneOf(input)
  const today = dayOf(input.now, zone)
  const end = endOfDay(today, zone).toISOString()
  const known: { learning: Known[]; due: Known[]; ahead: Known[] } = { learning: [], due: [], ahead: [] }
  const unseen: DeckCard[] = []
  for (const item of input.deck) {
    const { memory, suspended, buriedUntil } = input.records.get(item.id) ?? {}
    if (suspended || (buriedUntil !== undefined && buriedUntil > today)) continue
    if (memory === undefined) unseen.push(item)
    else if (memory.phase === 'review') (memory.due < end ? known.due : known.ahead).push({ ...item, memory })
    else known.learning.push({ ...item, memory })
  }
  known.learning.sort(byDue)
  known.due.sort(byDue)
  return { ...known, unseen }
}

function byDue(a: Known, b: Known): number {
  if (a.memory.due !== b.memory.due) return a.memory.due < b.memory.due ? -1 : 1
  return a.id < b.id ? -1 : 1
}

/** Which topics had their turn today. */
function turnsOf({ deck, reviewsToday }: QueueInput): Turns {
  if (reviewsToday.length === 0) return new Map()
  const chapters = new Map(deck.map(({ id, chapter }) => [id, chapter]))
  const turns: Turns = new Map()
  reviewsToday.forEach(({ card }, turn) => {
    const chapter = chapters.get(card)
    if (chapter !== undefined) turns.set(chapter, turn)
  })
  return turns
}

/** New cards with a check question at every third place of the day. @param met how many places are taken */
function alternating(fresh: readonly DeckCard[], met: number, count: number, turns: Turns): DeckCard[] {
  const [checks, others] = parted(fresh, ({ kind }) => kind === 'check')
  const [check, other] = [createMixer(checks, turns), createMixer(others, turns)]
  return Array.from({ length: Math.min(count, fresh.length) }, (_, place) => {
    const wanted = (met + place) % CHECK_EVERY === CHECK_EVERY - 1 ? check : other
    const spare = wanted === check ? other : check
    return (wanted.left > 0 ? wanted : spare).take()
  })
}

const stated = ({ id, chapter, kind }: DeckCard, state: QueueItem['state']): QueueItem => ({ id, chapter, kind, state })

function parted<Item>(items: readonly Item[], first: (item: Item) => boolean): [Item[], Item[]] {
  const parts: [Item[], Item[]] = [[], []]
  for (const item of items) parts[first(item) ? 0 : 1].push(item)
  return parts
}

function countsOf(items: readonly QueueItem[]): DueCounts {
  const nothing: DueCount = { due: 0, new: 0, learning: 0 }
  const chapters = new Map<string, DueCount>()
  let total = nothing
  for (const { chapter, state } of items) {
    const name = state === 'review' ? 'due' : state === 'new' ? 'new' : 'learning'
    const more = (count: DueCount) => ({ ...count, [name]: count[name] + 1 })
    total = more(total)
    chapters.set(chapter, more(chapters.get(chapter) ?? nothing))
  }
  return { total, chapters }
}
