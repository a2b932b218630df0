import { describe, expect, test } from 'vitest'
import type { Posed } from '@/components/drill/cards/posed.ts'
import { announcement, clockText } from '@/components/drill/interview/clock.tsx'
import {
  afterFollowUps,
  afterQuestion,
  ended,
  questionOf,
  readRun,
  startRun,
  timeLeft,
  withFollowUp,
  withSitting,
  type Run,
} from '@/components/drill/interview/run.ts'
import type { DeckOpen } from '@/lib/drill/deck-card.ts'

const MINUTE = 60_000

const open = (id: string): DeckOpen => ({
  ...{ kind: 'open', id, chapter: 'scaling', title: id, sources: [], ask: '?', short: '', long: '', whiteboard: '' },
  rubric: ['p', 'q'].map((point) => ({ id: point, text: point })),
  traps: [],
  followUps: [
    { ask: 'about p', answer: '', on: 'p' },
    { ask: 'about q', answer: '', on: 'q' },
    { ask: 'more of q', answer: '', on: 'q' },
  ],
})

const posed = (id: string): Posed => ({ kind: 'open', card: open(id) })

const plan = {
  ...{ seed: 1, minutes: 10 },
  questions: ['a', 'b'].map((id) => ({ id, kind: 'open' as const, chapter: 'scaling', seed: 1, budgetMs: 5 * MINUTE })),
}

describe('an interview', () => {
  test('asks first what was not touched, keeps what became of it, and goes on', () => {
    let run: Run = startRun(plan, 0)
    expect(questionOf(run)?.id).toBe('a')
    run = afterQuestion(withSitting(run, { touched: ['p'] }), posed('a'), MINUTE)
    expect(run.open?.followUps?.map(({ ask }) => ask)).toEqual(['about q', 'more of q'])
    run = afterFollowUps(withFollowUp(run, 0, { answered: true }), posed('a'), 2 * MINUTE)
    expect(run.answers).toEqual([
      {
        ...{ card: 'a', touched: ['p'], durationMs: 2 * MINUTE, points: open('a').rubric },
        followUps: [
          { ask: 'about q', answered: true },
          { ask: 'more of q', answered: false },
        ],
      },
    ])
    expect(run.open?.sitting.card).toBe('b')
  })

  test('ends with its last question, and with its time', () => {
    const first = startRun(plan, 0)
    const second = afterFollowUps(first, posed('a'), MINUTE)
    expect(afterFollowUps(second, posed('b'), 2 * MINUTE).open).toBeUndefined()
    expect(afterFollowUps(first, posed('a'), 10 * MINUTE).open).toBeUndefined()
    expect(timeLeft(first, 4 * MINUTE)).toBe(6 * MINUTE)
    expect(ended(second)).toEqual({ plan, startedAt: 0, answers: second.answers })
  })

  test('is read back as a tab kept it, and nothing else is', () => {
    const run = startRun(plan, 5)
    expect(readRun(JSON.parse(JSON.stringify(run)))).toEqual(run)
    for (const other of [undefined, null, 'run', {}, { plan: {}, startedAt: 1, answers: [] }])
      expect(readRun(other)).toBeUndefined()
  })
})

describe('the clock', () => {
  test('says minutes and seconds, and never less than none', () => {
    expect([600_000, 61_000, 500, 0].map(clockText)).toEqual(['10:00', '1:01', '0:01', '0:00'])
  })

  test('announces half time and the last two minutes, not both at once in a short one', () => {
    expect(announcement(6 * MINUTE, 10 * MINUTE)).toBe('')
    expect(announcement(5 * MINUTE, 10 * MINUTE)).toBe('Half of the time is over.')
    expect(announcement(2 * MINUTE, 10 * MINUTE)).toBe('Two minutes left.')
    expect(announcement(1.5 * MINUTE, 3 * MINUTE)).toBe('Half of the time is over.')
    expect(announcement(0, 10 * MINUTE)).toMatch(/^The time is up/)
  })
})
