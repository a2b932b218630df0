/** When a card comes again: FSRS as `ts-fsrs` has it, with memories as text. Times in and out are instants. */
import { createEmptyCard, fsrs, Rating, State, type Card as FsrsCard, type Grade as FsrsGrade } from 'ts-fsrs'
import { GRADES, type DrillSettings, type Grade, type Memory } from './types.ts'

export interface Scheduled {
  /** ISO 8601: when the card comes again. */
  readonly due: string
  /** The memory after that grade. */
  readonly memory: Memory
}

export interface Scheduler {
  /** What each grade would do. @param memory undefined for a card that was never reviewed */
  preview(memory: Memory | undefined, now: Date): Readonly<Record<Grade, Scheduled>>
  /** What a grade does: the same as `preview(memory, now)[grade]`. */
  next(memory: Memory | undefined, grade: Grade, now: Date): Scheduled
  /** The probability that it is recalled now: 0 to 1. */
  retrievability(memory: Memory, now: Date): number
}

const RATINGS = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const
const PHASES = ['new', 'learning', 'review', 'relearning'] as const satisfies readonly Memory['phase'][]
const STATES = {
  ...{ new: State.New, learning: State.Learning, review: State.Review, relearning: State.Relearning },
} as const satisfies Record<Memory['phase'], State>

/**
 * FSRS with its default parameters. Intervals are not fuzzed: what a button says is what happens, whenever it is pressed
 * and in whichever tab, and the log alone gives the memory again. Fuzz spreads cards that were learned together, which in
 * a deck of some hundreds the daily limits do as well.
 */
export function createScheduler({ retention }: Pick<DrillSettings, 'retention'>): Scheduler {
  const engine = fsrs({ request_retention: retention, enable_fuzz: false })

  const next = (memory: Memory | undefined, grade: Grade, now: Date): Scheduled => {
    const { card } = engine.next(toFsrs(memory, now), notBefore(memory, now), RATINGS[grade] as FsrsGrade)
    return { due: card.due.toISOString(), memory: fromFsrs(card) }
  }

  return {
    next,
    preview(memory, now) {
      const log = engine.repeat(toFsrs(memory, now), notBefore(memory, now))
      const entries = GRADES.map((grade) => {
        const { card } = log[RATINGS[grade] as FsrsGrade]
        return [grade, { due: card.due.toISOString(), memory: fromFsrs(card) }] as const
      })
      return Object.fromEntries(entries) as unknown as Record<Grade, Scheduled>
    },
    retrievability: (memory, now) => engine.get_retrievability(toFsrs(memory, now), now, false),
  }
}

/** A clock that was put back must not make time since the last review negative: FSRS refuses that. */
function notBefore(memory: Memory | undefined, now: Date): Date {
  const last = memory?.lastReview === undefined ? now : new Date(memory.lastReview)
  return last > now ? last : now
}

/** The card of `ts-fsrs` for a memory; a new one where there is none. */
export function toFsrs(memory: Memory | undefined, now: Date): FsrsCard {
  if (memory === undefined) return createEmptyCard(now)
  const { due, stability, difficulty, scheduledDays, learningSteps, reps, lapses, phase, lastReview } = memory
  return {
    ...{ due: new Date(due), stability, difficulty, reps, lapses, state: STATES[phase] },
    // Deprecated: computed anew from the last review whenever it is needed.
    elapsed_days: 0,
    scheduled_days: scheduledDays,
    learning_steps: learningSteps,
    ...(lastReview !== undefined && { last_review: new Date(lastReview) }),
  }
}

export function fromFsrs(card: FsrsCard): Memory {
  return {
    due: card.due.toISOString(),
    stability: card.stability,
    difficulty: card.difficulty,
    scheduledDays: card.scheduled_days,
    learningSteps: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    phase: PHASES[card.state],
    ...(card.last_review && { lastReview: card.last_review.toISOString() }),
  }
}
