/** What the review log and the cards say of how it goes: plain data for charts and tables. */
import { addDays, dayOf, endOfDay, weekOf, type Zone } from './day.ts'
import type { DeckCard } from './queue.ts'
import type { CardRecord, Grade, ReviewRecord } from './types.ts'

/** A review interval of three weeks makes a card mature. */
export const MATURE_DAYS = 21
export const FORECAST_DAYS = 30

/**
 * True retention: of the reviews of cards that had left learning, how many were recalled (anything but "again"). What is
 * learned or learned again within the day says nothing of memory and does not count.
 */
export interface Retention {
  readonly recalled: number
  readonly of: number
}

export interface DayReviews {
  /** The learner's day, where they were then. */
  readonly day: string
  readonly reviews: number
  /** Of these, the first ones of their cards. */
  readonly introduced: number
  readonly grades: Readonly<Record<Grade, number>>
  readonly durationMs: number
  readonly retention: Retention
}

export interface WeekRetention extends Retention {
  /** The week's Monday. */
  readonly week: string
}

export interface ForecastDay {
  readonly day: string
  /** Cards that fall due on it; what is overdue counts for the first day. */
  readonly due: number
}

export interface TopicStatistics {
  readonly chapter: string
  readonly cards: number
  /** The four add up to `cards`. */
  readonly unseen: number
  readonly learning: number
  readonly young: number
  /** With an interval of at least three weeks. */
  readonly mature: number
  readonly suspended: number
  readonly lapses: number
  readonly reviews: number
  readonly retention: Retention
}

export interface Statistics {
  readonly reviews: number
  readonly retention: Retention
  /** Days with reviews, oldest first. */
  readonly days: readonly DayReviews[]
  /** Weeks with reviews that count, oldest first. */
  readonly weeks: readonly WeekRetention[]
  /** Today and the days after it. */
  readonly forecast: readonly ForecastDay[]
  /** In the deck's order. */
  readonly topics: readonly TopicStatistics[]
}

/** What was counted of a log so far; `add` takes its entries in any order, each once. */
export interface LogTally {
  add(review: ReviewRecord): void
  readonly reviews: number
  readonly retention: Retention
  days(): readonly DayReviews[]
  weeks(): readonly WeekRetention[]
  topic(chapter: string): Pick<TopicStatistics, 'reviews' | 'retention'>
}

interface Count {
  reviews: number
  introduced: number
  durationMs: number
  recalled: number
  of: number
  grades: Record<Grade, number>
}

const nothing = (): Count => ({
  ...{ reviews: 0, introduced: 0, durationMs: 0, recalled: 0, of: 0 },
  grades: { again: 0, hard: 0, good: 0, easy: 0 },
})

const retentionOf = ({ recalled, of }: Count): Retention => ({ recalled, of })

/** Counts a log in one pass; later entries can be added at any time. */
export function createLogTally(deck: readonly DeckCard[]): LogTally {
  const chapters = new Map(deck.map(({ id, chapter }) => [id, chapter]))
  const total = nothing()
  const byDay = new Map<string, Count>()
  const byTopic = new Map<string, Count>()

  return {
    get reviews() {
      return total.reviews
    },
    get retention() {
      return retentionOf(total)
    },
    add(review) {
      count(total, review)
      count(at(byDay, dayOf(new Date(review.at), review.offset)), review)
      const chapter = chapters.get(review.card)
      if (chapter !== undefined) count(at(byTopic, chapter), review)
    },
    days: () =>
      sortedEntries(byDay).map(([day, counted]) => {
        const { reviews, introduced, durationMs, grades } = counted
        return { day, reviews, introduced, durationMs, grades: { ...grades }, retention: retentionOf(counted) }
      }),
    weeks() {
      const weeks = new Map<string, Count>()
      for (const [day, { recalled, of }] of sortedEntries(byDay)) {
        if (of === 0) continue
        const week = at(weeks, weekOf(day))
        week.recalled += recalled
        week.of += of
      }
      return [...weeks].map(([week, counted]) => ({ week, ...retentionOf(counted) }))
    },
    topic(chapter) {
      const counted = byTopic.get(chapter) ?? nothing()
      return { reviews: counted.reviews, retention: retentionOf(counted) }
    },
  }
}

function count(to: Count, { grade, durationMs, before }: ReviewRecord): void {
  to.reviews++
  to.durationMs += durationMs
  to.grades[grade]++
  if (before === undefined) to.introduced++
  if (before?.phase !== 'review') return
  to.of++
  if (grade !== 'again') to.recalled++
}

function at(counts: Map<string, Count>, key: string): Count {
  const known = counts.get(key)
  if (known !== undefined) return known
  const made = nothing()
  counts.set(key, made)
  return made
}

const sortedEntries = (counts: Map<string, Count>) => [...counts].sort(([a], [b]) => (a < b ? -1 : 1))

/** How many cards fall due on each of the next days, today first. Suspended cards fall due on none. */
export function forecast(
  deck: readonly DeckCard[],
  records: ReadonlyMap<string, CardRecord>,
  now: Date,
  zone: Zone,
  length = FORECAST_DAYS,
): readonly ForecastDay[] {
  const today = dayOf(now, zone)
  const days = Array.from({ length }, (_, ahead) => addDays(today, ahead))
  const ends = days.map((day) => endOfDay(day, zone).toISOString())
  const due = days.map(() => 0)
  for (const { id } of deck) {
    const { memory, suspended } = records.get(id) ?? {}
    if (memory === undefined || suspended) continue
    const place = ends.findIndex((end) => memory.due < end)
    if (place >= 0) due[place] = (due[place] as number) + 1
  }
  return days.map((day, place) => ({ day, due: due[place] as number }))
}

/** Where the cards of each topic stand. */
function topics(deck: readonly DeckCard[], records: ReadonlyMap<string, CardRecord>, log: LogTally): TopicStatistics[] {
  const standings = new Map<
    string,
    Record<'unseen' | 'learning' | 'young' | 'mature' | 'suspended' | 'lapses', number>
  >()
  for (const { id, chapter } of deck) {
    const { memory, suspended } = records.get(id) ?? {}
    const standing = standings.get(chapter) ?? { unseen: 0, learning: 0, young: 0, mature: 0, suspended: 0, lapses: 0 }
    standings.set(chapter, standing)
    if (memory === undefined) standing.unseen++
    else if (memory.phase !== 'review') standing.learning++
    else if (memory.scheduledDays >= MATURE_DAYS) standing.mature++
    else standing.young++
    if (suspended) standing.suspended++
    standing.lapses += memory?.lapses ?? 0
  }
  return [...standings].map(([chapter, standing]) => {
    const { unseen, learning, young, mature } = standing
    return { chapter, cards: unseen + learning + young + mature, ...standing, ...log.topic(chapter) }
  })
}

export interface StatisticsInput {
  readonly deck: readonly DeckCard[]
  readonly records: ReadonlyMap<string, CardRecord>
  /** The whole log, in any order. */
  readonly reviews: Iterable<ReviewRecord>
  readonly now: Date
  readonly zone: Zone
}

/** Everything at once: one pass over the log, one over the deck for each of the others. */
export function statistics({ deck, records, reviews, now, zone }: StatisticsInput): Statistics {
  const log = createLogTally(deck)
  for (const review of reviews) log.add(review)
  return {
    reviews: log.reviews,
    retention: log.retention,
    days: log.days(),
    weeks: log.weeks(),
    forecast: forecast(deck, records, now, zone),
    topics: topics(deck, records, log),
  }
}
