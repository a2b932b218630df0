import { createEmptyCard, fsrs, Rating, State, type Card } from 'ts-fsrs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { intervalWords } from '../../../lib/drill/interval.ts'
import { createScheduler } from '../../../lib/drill/scheduler.ts'
import { gradeOfPoints, suggestGrade } from '../../../lib/drill/suggest.ts'
import { GRADES, type Grade, type Memory } from '../../../lib/drill/types.ts'
import { createRandom } from '../../../lib/grader/random.ts'

const RATING = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const
const PHASE = { new: State.New, learning: State.Learning, review: State.Review, relearning: State.Relearning } as const
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** A memory beside the card that ts-fsrs itself has kept. */
function expectSame(memory: Memory, card: Card): void {
  expect(memory).toEqual({
    due: card.due.toISOString(),
    stability: card.stability,
    difficulty: card.difficulty,
    scheduledDays: card.scheduled_days,
    learningSteps: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    phase: (Object.keys(PHASE) as Memory['phase'][]).find((phase) => PHASE[phase] === card.state),
    lastReview: card.last_review?.toISOString(),
  })
}

describe('the scheduler', () => {
  it.each([0.7, 0.9, 0.97])('is ts-fsrs, over a year of 300 cards, at a retention of %d', (retention) => {
    const random = createRandom(7, `year ${retention}`)
    const engine = fsrs({ request_retention: retention, enable_fuzz: false })
    const scheduler = createScheduler({ retention })
    const begin = Date.UTC(2026, 0, 1, 7)
    const used = new Set<string>()
    let reviews = 0
    for (let number = 0; number < 300; number++) {
      let now = begin + random.int(0, 60) * DAY
      let card = createEmptyCard(new Date(now))
      let memory: Memory | undefined
      while (now < begin + 365 * DAY) {
        const at = new Date(now)
        const preview = engine.repeat(card, at)
        const ours = scheduler.preview(memory, at)
        for (const grade of GRADES) expectSame(ours[grade].memory, preview[RATING[grade]].card)
        const grade = random.pick<Grade>(['again', 'hard', 'good', 'good', 'good', 'easy'])
        card = engine.next(card, at, RATING[grade]).card
        const next = scheduler.next(memory, grade, at)
        expect(next).toEqual(ours[grade])
        expect(next.due).toBe(next.memory.due)
        // Kept as text between two reviews, as in the browser's database and in exports.
        memory = JSON.parse(JSON.stringify(next.memory)) as Memory
        used.add(`${memory.phase} ${grade}`)
        reviews++
        const late = random.int(0, 3) === 0 ? random.int(0, 9) * DAY : random.int(0, 50) * MINUTE
        now = Date.parse(memory.due) + late
        const retrievability = scheduler.retrievability(memory, new Date(now))
        expect(retrievability).toBe(engine.get_retrievability(card, new Date(now), false))
      }
    }
    expect(reviews).toBeGreaterThan(1_500)
    // "easy" leaves learning at once; a lapse leads to relearning.
    expect([...used].sort()).toEqual([
      ...['learning again', 'learning good', 'learning hard'],
      ...['relearning again', 'relearning hard'],
      ...['review easy', 'review good', 'review hard'],
    ])
  })

  it('says the same at every moment of one preview: what a button says does not depend on chance', () => {
    const scheduler = createScheduler({ retention: 0.9 })
    const memory = scheduler.next(undefined, 'easy', new Date('2026-01-01T08:00:00.000Z')).memory
    const days = (at: string) =>
      GRADES.map((grade) => scheduler.preview(memory, new Date(at))[grade].memory.scheduledDays)
    expect(days('2026-01-09T08:00:00.000Z')).toEqual(days('2026-01-09T08:00:59.123Z'))
  })

  it('bears a clock that was put back', () => {
    const scheduler = createScheduler({ retention: 0.9 })
    const memory = scheduler.next(undefined, 'easy', new Date('2026-03-01T08:00:00.000Z')).memory
    const back = scheduler.next(memory, 'good', new Date('2026-01-01T08:00:00.000Z'))
    expect(back).toEqual(scheduler.next(memory, 'good', new Date('2026-03-01T08:00:00.000Z')))
    expect(scheduler.retrievability(memory, new Date('2025-01-01T08:00:00.000Z'))).toBe(1)
  })
})

describe('an interval in words', () => {
  it.each([
    [20_000, '<1 min', 'less than a minute'],
    [MINUTE, '1 min', '1 minute'],
    [10 * MINUTE, '10 min', '10 minutes'],
    [59.4 * MINUTE, '59 min', '59 minutes'],
    [59.6 * MINUTE, '1 h', '1 hour'],
    [5 * 60 * MINUTE, '5 h', '5 hours'],
    [23.6 * 60 * MINUTE, '1 day', '1 day'],
    [DAY, '1 day', '1 day'],
    [20 * DAY, '20 days', '20 days'],
    [21 * DAY, '3 weeks', '3 weeks'],
    [61 * DAY, '2 months', '2 months'],
    [360 * DAY, '1 year', '1 year'],
    [550 * DAY, '1.5 years', '1.5 years'],
  ])('%d ms', (milliseconds, short, long) => {
    expect([intervalWords(milliseconds), intervalWords(milliseconds, 'long')]).toEqual([short, long])
  })

  it('is never more than a quarter or half a day wrong, and never zero', () => {
    const lengths: Record<string, number> = { min: 1, h: 60, day: 1_440, week: 10_080, month: 43_830, year: 525_960 }
    fc.assert(
      fc.property(fc.integer({ min: MINUTE, max: 36_500 * DAY }), (milliseconds) => {
        const [count = '', unit = ''] = intervalWords(milliseconds).split(' ')
        const said = Number(count) * (lengths[unit.replace(/s$/, '')] as number) * MINUTE
        expect(Number(count)).toBeGreaterThan(0)
        expect(Math.abs(said - milliseconds)).toBeLessThanOrEqual(Math.max(0.25 * milliseconds, DAY / 2))
      }),
    )
  })
})

describe('the grade that is suggested', () => {
  it('comes from the points that were touched', () => {
    const of = (total: number) => Array.from({ length: total + 1 }, (_, touched) => gradeOfPoints(touched, total))
    expect(of(4)).toEqual(['again', 'again', 'hard', 'good', 'easy'])
    expect(of(7)).toEqual(['again', 'again', 'again', 'again', 'hard', 'hard', 'good', 'easy'])
  })

  it('comes from right, partly and wrong', () => {
    expect((['right', 'partly', 'wrong'] as const).map((outcome) => suggestGrade({ outcome }))).toEqual([
      ...['good', 'hard', 'again'],
    ])
  })

  it('of a fault that was to be found and explained is the worse of the two', () => {
    const points = { touched: 3, total: 3 }
    expect(suggestGrade({ outcome: 'right', points })).toBe('easy')
    expect(suggestGrade({ outcome: 'wrong', points })).toBe('again')
    expect(suggestGrade({ outcome: 'partly', points })).toBe('hard')
    expect(suggestGrade({ outcome: 'right', points: { touched: 1, total: 3 } })).toBe('again')
    expect(suggestGrade({ outcome: 'partly', points: { touched: 1, total: 3 } })).toBe('again')
  })
})
