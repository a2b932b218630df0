import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayOf, startOfDay } from '../../../lib/drill/day.ts'
import { isLeechNow, leeches } from '../../../lib/drill/leech.ts'
import { dueCounts, LEARN_AHEAD_MS, todayQueue, topicQueue, weakSpots } from '../../../lib/drill/queue.ts'
import { createScheduler } from '../../../lib/drill/scheduler.ts'
import type { DeckCard, QueueInput } from '../../../lib/drill/queue.ts'
import type { CardRecord, Grade, Memory, ReviewRecord } from '../../../lib/drill/types.ts'

const zone = 'Europe/Berlin'
const now = new Date('2026-05-04T10:00:00.000Z')
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const scheduler = createScheduler({ retention: 0.9 })

const card = (id: string, chapter = id.split('-')[0] ?? '', kind: DeckCard['kind'] = 'open'): DeckCard => ({
  ...{ id, chapter, kind },
})

const memory = (due: number, patch: Partial<Memory> = {}): Memory => ({
  ...{ due: new Date(now.getTime() + due).toISOString(), stability: 5, difficulty: 5, scheduledDays: 5 },
  ...{ learningSteps: 0, reps: 3, lapses: 0, phase: 'review' },
  lastReview: new Date(now.getTime() + due - 5 * DAY).toISOString(),
  ...patch,
})

const record = (id: string, due: number, patch: Partial<Memory> = {}): CardRecord => ({
  ...{ card: id, memory: memory(due, patch), changedAt: now.toISOString() },
})

const review = (id: string, grade: Grade = 'good', before?: Memory): ReviewRecord => ({
  ...{ id: `${id}-${grade}`, card: id, at: now.toISOString(), offset: 120, grade, durationMs: 1, mode: 'today' },
  ...(before && { before }),
})

function input(deck: readonly DeckCard[], records: readonly CardRecord[], patch: Partial<QueueInput> = {}): QueueInput {
  return {
    ...{ deck, records: new Map(records.map((one) => [one.card, one])), reviewsToday: [], begun: new Set() },
    ...{ settings: { retention: 0.9, newPerDay: 10, reviewsPerDay: 100 }, now, zone },
    ...patch,
  }
}

const names = (items: readonly { readonly id: string; readonly state: string }[]) =>
  items.map(({ id, state }) => `${state} ${id}`)

describe('today’s queue', () => {
  it('begins with learning cards that are due, goes on with reviews, overdue first, and ends with new ones', () => {
    const deck = ['a-new', 'b-today', 'c-overdue', 'd-soon', 'e-learning', 'f-later', 'g-ahead'].map((id) => card(id))
    const queue = todayQueue(
      input(deck, [
        record('b-today', 5 * 60 * MINUTE),
        record('c-overdue', -3 * DAY),
        record('d-soon', LEARN_AHEAD_MS, { phase: 'learning' }),
        record('e-learning', 0, { phase: 'relearning' }),
        record('f-later', LEARN_AHEAD_MS + 1, { phase: 'learning' }),
        record('g-ahead', DAY),
      ]),
    )
    expect(names(queue.cards)).toEqual([
      ...['learning e-learning', 'review c-overdue', 'review b-today', 'new a-new', 'learning d-soon'],
    ])
    expect(queue.counts.total).toEqual({ due: 2, new: 1, learning: 3 })
    expect(queue.counts.chapters.get('f')).toEqual({ due: 0, new: 0, learning: 1 })
    expect(queue.counts.chapters.has('g')).toBe(false)
    expect(queue.nextLearning).toBe(new Date(now.getTime() + LEARN_AHEAD_MS + 1).toISOString())
  })

  it('has a review that falls due later on the same day, up to four in the morning', () => {
    const end = startOfDay('2026-05-05', zone).getTime() - now.getTime()
    const deck = [card('a'), card('b')]
    expect(names(todayQueue(input(deck, [record('a', end - 1), record('b', end)])).cards)).toEqual(['review a'])
  })

  it('leaves out what is suspended, and what is buried until its day has come', () => {
    const today = dayOf(now, zone)
    const deck = ['a', 'b', 'c', 'd'].map((id) => card(id))
    const records = [
      { ...record('a', 0), suspended: true as const },
      { ...record('b', 0), buriedUntil: addDays(today, 1) },
      { ...record('c', 0), buriedUntil: today },
      { card: 'd', buriedUntil: addDays(today, 1), changedAt: '' },
    ]
    expect(names(todayQueue(input(deck, records)).cards)).toEqual(['review c'])
    const tomorrow = input(deck, records, { now: startOfDay(addDays(today, 1), zone) })
    expect(names(todayQueue(tomorrow).cards)).toEqual(['review b', 'review c', 'new d'])
  })

  it('keeps both daily limits, and every review of the day counts towards them', () => {
    const deck = Array.from({ length: 20 }, (_, number) => card(`t-${String(number).padStart(2, '0')}`))
    const records = deck.slice(0, 10).map(({ id }, place) => record(id, -place * DAY))
    const settings = { retention: 0.9, newPerDay: 4, reviewsPerDay: 6 }
    expect(dueCounts(input(deck, records, { settings })).total).toEqual({ due: 6, new: 4, learning: 0 })
    const reviewsToday = [
      ...['x', 'y', 'z'].map((id) => review(id)),
      ...['u', 'v'].map((id) => review(id, 'good', memory(0))),
      review('w', 'good', memory(0, { phase: 'learning' })),
    ]
    expect(dueCounts(input(deck, records, { settings, reviewsToday })).total).toEqual({ due: 4, new: 1, learning: 0 })
    const spent = { settings: { retention: 0.9, newPerDay: 0, reviewsPerDay: 1 }, reviewsToday }
    expect(todayQueue(input(deck, records, spent)).cards).toEqual([])
  })

  it('takes the most overdue of a topic, and topics by turns', () => {
    const deck = ['a-1', 'a-2', 'a-3', 'b-1', 'c-1', 'c-2'].map((id) => card(id))
    const records = deck.map(({ id }, place) => record(id, -(place + 2) * DAY))
    expect(names(todayQueue(input(deck, records)).cards)).toEqual([
      ...['review c-2', 'review b-1', 'review a-3', 'review c-1', 'review a-2', 'review a-1'],
    ])
    const reviewsToday = [review('c-9')]
    const seen = input([...deck, card('c-9')], records, { reviewsToday })
    expect(names(todayQueue(seen).cards)[0]).toBe('review b-1')
  })

  it('has check questions of chapters that were begun, at every third new place of the day', () => {
    const checks = ['a', 'b'].flatMap((chapter) => [1, 2].map((n) => card(`check-${chapter}-${n}`, chapter, 'check')))
    const deck = [...checks, ...[1, 2, 3, 4].map((n) => card(`c-${n}`))]
    expect(names(todayQueue(input(deck, [])).cards)).toEqual(['new c-1', 'new c-2', 'new c-3', 'new c-4'])
    const begun = new Set(['b'])
    expect(names(todayQueue(input(deck, [], { begun })).cards)).toEqual([
      ...['new c-1', 'new c-2', 'new check-b-1', 'new c-3', 'new c-4', 'new check-b-2'],
    ])
    const known = input(deck, [record('check-a-1', 0)])
    expect(names(todayQueue(known).cards)[0]).toBe('review check-a-1')
  })

  it('made anew after its first card goes on as it would have', () => {
    const ids = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(30)), {
      ...{ maxLength: 25, selector: ([chapter, number]) => `${chapter}-${number}` },
    })
    const kinds = fc.infiniteStream(fc.constantFrom<DeckCard['kind']>('open', 'check', 'flaw'))
    const dues = fc.infiniteStream(fc.option(fc.integer({ min: -5 * DAY, max: 3 * DAY })))
    const limits = fc.record({ newPerDay: fc.nat(8), reviewsPerDay: fc.integer({ min: 1, max: 8 }) })
    fc.assert(
      fc.property(ids, kinds, dues, limits, (pairs, kind, due, limit) => {
        const deck = pairs.map(([chapter, number]) => card(`${chapter}-${number}`, chapter, kind.next().value))
        const records = deck.flatMap(({ id }) => {
          const when = due.next().value
          return when === null ? [] : [record(id, when, { phase: when % 3 === 0 ? 'learning' : 'review' })]
        })
        const settings = { retention: 0.9, ...limit }
        let present = input(deck, records, { settings, begun: new Set(['a', 'b']) })
        let expected = todayQueue(present).cards
        while (expected.length > 0) {
          const [first, ...rest] = expected
          const { id } = first as (typeof expected)[number]
          const before = present.records.get(id)?.memory
          // Well known: it does not come again today.
          const next = { card: id, memory: memory(9 * DAY), changedAt: '' }
          present = {
            ...present,
            records: new Map([...present.records, [id, next]]),
            reviewsToday: [...present.reviewsToday, review(id, 'easy', before)],
          }
          expected = todayQueue(present).cards
          expect(names(expected)).toEqual(names(rest))
        }
      }),
      { numRuns: 200 },
    )
  })

  it('is the same for the same input, in whatever order the records came', () => {
    const deck = Array.from({ length: 40 }, (_, number) => card(`${'abc'[number % 3]}-${number}`))
    const records = deck.filter((_, place) => place % 4 > 0).map(({ id }, place) => record(id, (place % 5) * -DAY))
    expect(todayQueue(input(deck, records.toReversed()))).toEqual(todayQueue(input(deck, records)))
  })
})

describe('one topic', () => {
  it('has all its cards, without limits: due, new, and what is due next', () => {
    const deck = ['a-1', 'a-2', 'a-3', 'a-4', 'b-1'].map((id) => card(id)).concat(card('check-a-1', 'a', 'check'))
    const records = [record('a-1', 9 * DAY), record('a-2', -DAY), record('a-4', 2 * DAY), record('b-1', 0)]
    const settings = { retention: 0.9, newPerDay: 0, reviewsPerDay: 1 }
    expect(names(topicQueue(input(deck, records, { settings }), 'a'))).toEqual([
      ...['review a-2', 'new a-3', 'new check-a-1', 'ahead a-4', 'ahead a-1'],
    ])
  })
})

describe('weak spots', () => {
  const deck = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => card(id))

  it('are what was failed last, what lapsed, and what is most likely forgotten; worst first', () => {
    const fresh = { lastReview: now.toISOString(), stability: 50 }
    const records = [
      record('a', 40 * DAY, fresh),
      record('b', 40 * DAY, { ...fresh, lapses: 2 }),
      record('c', -200 * DAY),
      record('d', 0, { ...fresh, phase: 'relearning', lapses: 1 }),
      record('e', 40 * DAY, { ...fresh, lapses: 5 }),
    ]
    const weak = weakSpots(input(deck, records), scheduler)
    expect(names(weak)).toEqual(['learning d', 'ahead e', 'review c', 'ahead b'])
    expect(weakSpots(input(deck, records), scheduler, 2)).toEqual(weak.slice(0, 2))
    const reviewsToday = [review('a', 'again', memory(0))]
    expect(names(weakSpots(input(deck, records, { reviewsToday }), scheduler))).toContain('ahead a')
  })

  it('leave out what is suspended or buried', () => {
    const records = [
      { ...record('a', 0, { lapses: 3 }), suspended: true as const },
      { ...record('b', 0, { lapses: 3 }), buriedUntil: '2999-01-01' },
    ]
    expect(weakSpots(input(deck, records), scheduler)).toEqual([])
  })
})

describe('leeches', () => {
  it('are named at the eighth lapse, and at every fourth after it', () => {
    const named = Array.from({ length: 20 }, (_, place) => place + 1).filter((lapses) =>
      isLeechNow(memory(0, { lapses: lapses - 1 }), memory(0, { lapses })),
    )
    expect(named).toEqual([8, 12, 16, 20])
    expect(isLeechNow(memory(0, { lapses: 8 }), memory(0, { lapses: 8 }))).toBe(false)
    expect(isLeechNow(undefined, memory(0, { lapses: 0 }))).toBe(false)
  })

  it('come with their chapter, the worst first, suspended or not', () => {
    const records = [
      record('a-1', 0, { lapses: 7 }),
      record('b-1', 0, { lapses: 8 }),
      { ...record('c-1', 0, { lapses: 13 }), suspended: true as const },
    ]
    const deck = ['a-1', 'b-1', 'c-1', 'd-1'].map((id) => card(id))
    expect(leeches(deck, new Map(records.map((one) => [one.card, one])))).toEqual([
      { card: 'c-1', chapter: 'c', lapses: 13, suspended: true },
      { card: 'b-1', chapter: 'b', lapses: 8, suspended: false },
    ])
  })
})
