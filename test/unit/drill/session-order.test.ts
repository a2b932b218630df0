import { describe, expect, test } from 'vitest'
import { addressOf, cardsFor, readOrder, reviewsOf } from '@/components/drill/session/order.ts'
import type { QueueInput } from '@/lib/drill/queue.ts'
import type { CardRecord, Grade, ReviewRecord } from '@/lib/drill/types.ts'

const NOW = new Date('2026-11-26T12:00:00Z')
const SINCE = '2026-11-26T11:00:00.000Z'

const deck = ['a', 'b', 'c'].map((id) => ({ id, chapter: 'scaling', kind: 'open' as const }))

const review = (card: string, grade: Grade, at: string, mode: ReviewRecord['mode'] = 'topic'): ReviewRecord => ({
  ...{ id: `${card}-${at}`, card, at, offset: 0, grade, durationMs: 1_000, mode },
})

const known = (card: string, due: string): CardRecord => ({
  ...{ card, changedAt: SINCE },
  memory: {
    ...{ due, stability: 5, difficulty: 5, scheduledDays: 5, learningSteps: 0, reps: 3, lapses: 0 },
    ...{ phase: 'review' as const, lastReview: '2026-11-20T12:00:00Z' },
  },
})

function input(records: readonly CardRecord[], reviewsToday: readonly ReviewRecord[]): QueueInput {
  return {
    ...{ deck, reviewsToday, now: NOW, zone: 'UTC', begun: new Set<string>() },
    records: new Map(records.map((record) => [record.card, record])),
    settings: { retention: 0.9, newPerDay: 10, reviewsPerDay: 100 },
  }
}

describe('what a session is asked to be', () => {
  test('is read from its address, and written there', () => {
    for (const order of [{ mode: 'today' }, { mode: 'weak' }, { mode: 'topic', topic: 'scaling' }] as const)
      expect(readOrder(new URL(addressOf(order), 'http://here').search)).toEqual(order)
  })

  test.each(['', '?mode=interview', '?mode=topic', '?mode=topic&topic=', '?topic=scaling'])('%j is today', (search) => {
    expect(readOrder(search)).toEqual({ mode: 'today' })
  })
})

describe('a topic', () => {
  const topic = { mode: 'topic', topic: 'scaling' } as const

  test('is gone through once: what was graded is not asked again, what was failed is, at the end', () => {
    const records = deck.map(({ id }) => known(id, '2026-11-25T12:00:00Z'))
    expect(cardsFor(topic, input(records, []), SINCE)).toEqual(['a', 'b', 'c'])
    const failed = review('a', 'again', '2026-11-26T11:30:00Z')
    const good = review('b', 'good', '2026-11-26T11:31:00Z')
    expect(cardsFor(topic, input(records, [failed, good]), SINCE)).toEqual(['c', 'a'])
    expect(cardsFor(topic, input(records, [failed, good, review('a', 'hard', '2026-11-26T11:40:00Z')]), SINCE)).toEqual(
      ['c'],
    )
  })

  test('begins anew with each session', () => {
    const records = deck.map(({ id }) => known(id, '2026-11-25T12:00:00Z'))
    const earlier = review('a', 'good', '2026-11-26T10:00:00Z')
    expect(cardsFor(topic, input(records, [earlier]), SINCE)).toContain('a')
    expect(reviewsOf('topic', [earlier], SINCE)).toEqual([])
    expect(reviewsOf('today', [{ ...earlier, mode: 'today' }], SINCE)).toHaveLength(1)
  })
})
