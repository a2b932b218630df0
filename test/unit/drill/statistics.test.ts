import { describe, expect, it } from 'vitest'
import { addDays, dayOf } from '../../../lib/drill/day.ts'
import { createScheduler } from '../../../lib/drill/scheduler.ts'
import { createLogTally, FORECAST_DAYS, statistics } from '../../../lib/drill/statistics.ts'
import type { DeckCard } from '../../../lib/drill/queue.ts'
import type { CardRecord, Grade, Memory, ReviewRecord } from '../../../lib/drill/types.ts'
import { createRandom } from '../../../lib/grader/random.ts'

const zone = 'America/New_York'
const now = new Date('2026-06-10T15:00:00.000Z')
const DAY = 86_400_000
const scheduler = createScheduler({ retention: 0.9 })

const deck: readonly DeckCard[] = Array.from({ length: 120 }, (_, number) => ({
  ...{ id: `card-${number}`, chapter: `chapter-${number % 7}`, kind: 'open' as const },
}))

/** A learner who travels, and drills for most of a year. */
function history(length: number): { reviews: ReviewRecord[]; records: Map<string, CardRecord> } {
  const random = createRandom(3, 'statistics')
  const memories = new Map<string, Memory>()
  const reviews: ReviewRecord[] = []
  for (let number = 0; number < length; number++) {
    const { id } = random.pick(deck.slice(0, 100))
    const at = new Date(now.getTime() - 300 * DAY + (number / length) * 300 * DAY)
    const before = memories.get(id)
    const grade = random.pick<Grade>(['again', 'hard', 'good', 'good', 'easy'])
    reviews.push({
      ...{ id: `${number}`, card: id, at: at.toISOString(), offset: random.pick([-240, 120, 345]), grade },
      ...{ durationMs: random.int(500, 60_000), mode: 'today', ...(before && { before }) },
    })
    memories.set(id, scheduler.next(before, grade, at).memory)
  }
  const suspended = (id: string) => Number(id.split('-')[1]) % 11 === 0
  const records = [...memories].map(([id, memory]): [string, CardRecord] => [
    id,
    { card: id, memory, changedAt: '', ...(suspended(id) && { suspended: true as const }) },
  ])
  return { reviews, records: new Map(records) }
}

const { reviews, records } = history(6_000)
const all = statistics({ deck, records, reviews, now, zone })

/** The learner's day, reckoned another way. */
function dayOfReview({ at, offset }: ReviewRecord): string {
  const wall = new Date(Date.parse(at) + offset * 60_000)
  const date = new Date(Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate()))
  if (wall.getUTCHours() < 4) date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10)
}

const counts = (some: readonly ReviewRecord[]) => some.filter(({ before }) => before?.phase === 'review')
const retention = (some: readonly ReviewRecord[]) => ({
  recalled: counts(some).filter(({ grade }) => grade !== 'again').length,
  of: counts(some).length,
})

describe('statistics are what a naive count finds', () => {
  it('of the whole log', () => {
    expect([all.reviews, all.retention]).toEqual([6_000, retention(reviews)])
    expect(all.retention.of).toBeGreaterThan(1_000)
  })

  it('of each day', () => {
    const days = [...new Set(reviews.map(dayOfReview))].sort()
    expect(all.days.map(({ day }) => day)).toEqual(days)
    for (const { day, ...counted } of all.days) {
      const some = reviews.filter((review) => dayOfReview(review) === day)
      const graded = (grade: Grade) => some.filter((review) => review.grade === grade).length
      expect(counted).toEqual({
        reviews: some.length,
        introduced: some.filter(({ before }) => before === undefined).length,
        grades: { again: graded('again'), hard: graded('hard'), good: graded('good'), easy: graded('easy') },
        durationMs: some.reduce((sum, { durationMs }) => sum + durationMs, 0),
        retention: retention(some),
      })
    }
  })

  it('of each week', () => {
    expect(all.weeks.reduce((sum, { of }) => sum + of, 0)).toBe(all.retention.of)
    for (const { week, ...counted } of all.weeks) {
      expect(new Date(week).getUTCDay()).toBe(1)
      const days = Array.from({ length: 7 }, (_, ahead) => addDays(week, ahead))
      expect(counted).toEqual(retention(reviews.filter((review) => days.includes(dayOfReview(review)))))
    }
    expect(all.weeks.map(({ week }) => week)).toEqual(all.weeks.map(({ week }) => week).toSorted())
  })

  it('of each topic', () => {
    expect(all.topics.map(({ chapter }) => chapter)).toEqual([0, 1, 2, 3, 4, 5, 6].map((n) => `chapter-${n}`))
    for (const { chapter, ...counted } of all.topics) {
      const ids = deck.filter((card) => card.chapter === chapter).map(({ id }) => id)
      const known = ids.flatMap((id) => records.get(id) ?? [])
      const some = reviews.filter(({ card }) => ids.includes(card))
      const reviewing = known.filter(({ memory }) => memory?.phase === 'review')
      const mature = reviewing.filter(({ memory }) => (memory?.scheduledDays ?? 0) >= 21).length
      expect(counted).toEqual({
        ...{ cards: ids.length, unseen: ids.length - known.length, learning: known.length - reviewing.length },
        ...{ mature, young: reviewing.length - mature },
        suspended: known.filter(({ suspended }) => suspended).length,
        lapses: known.reduce((sum, { memory }) => sum + (memory?.lapses ?? 0), 0),
        ...{ reviews: some.length, retention: retention(some) },
      })
    }
  })

  it('of what is to come', () => {
    const today = dayOf(now, zone)
    const due = [...records.values()].filter(({ suspended }) => !suspended).map(({ memory }) => memory?.due ?? '')
    expect(all.forecast).toHaveLength(FORECAST_DAYS)
    all.forecast.forEach((forecast, ahead) => {
      const day = addDays(today, ahead)
      const falls = due.filter((at) => {
        const falling = dayOf(new Date(at), zone)
        return ahead === 0 ? falling <= today : falling === day
      })
      expect(forecast).toEqual({ day, due: falls.length })
    })
    expect(all.forecast.some(({ due }) => due > 0)).toBe(true)
  })
})

it('entries can be added later, in any order', () => {
  const tally = createLogTally(deck)
  for (const review of reviews.toReversed().slice(0, 4_000)) tally.add(review)
  expect(tally.reviews).toBe(4_000)
  for (const review of reviews.slice(0, 2_000)) tally.add(review)
  expect([tally.retention, tally.days(), tally.weeks()]).toEqual([all.retention, all.days, all.weeks])
})

it('nothing reviewed is nothing counted', () => {
  const none = statistics({ deck: [], records: new Map(), reviews: [], now, zone })
  expect(none).toMatchObject({ reviews: 0, retention: { recalled: 0, of: 0 }, days: [], weeks: [], topics: [] })
  expect(none.forecast.every(({ due }) => due === 0)).toBe(true)
})
