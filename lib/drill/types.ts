/** What the drill keeps of a learner, and what it says of it. Times are ISO 8601 in UTC. */

/** How well it went: FSRS's four grades. */
export type Grade = 'again' | 'hard' | 'good' | 'easy'

export const GRADES = ['again', 'hard', 'good', 'easy'] as const

/** The memory of one card, as FSRS has it (`ts-fsrs`), with times as text. */
export interface Memory {
  readonly due: string
  readonly stability: number
  readonly difficulty: number
  readonly scheduledDays: number
  readonly learningSteps: number
  readonly reps: number
  readonly lapses: number
  readonly phase: 'new' | 'learning' | 'review' | 'relearning'
  readonly lastReview?: string
}

/** One card of the learner's, in the object store `cards` (lib/progress/card-shards.ts). Cards never seen have none. */
export interface CardRecord {
  readonly card: string
  /** Absent until its first review. */
  readonly memory?: Memory
  readonly suspended?: true
  /** Not shown before this local day, `2026-11-27`. */
  readonly buriedUntil?: string
  /** Of the last change: the newer of two records wins a merge. */
  readonly changedAt: string
}

/** One review: object store `reviews`, key `id`. Kept for ever, so that FSRS's parameters can be fitted again. */
export interface ReviewRecord {
  readonly id: string
  readonly card: string
  readonly at: string
  /** The local time's offset from UTC in minutes, east positive: which day it was for the learner. */
  readonly offset: number
  readonly grade: Grade
  /** From question to grade, milliseconds, at most ten minutes. */
  readonly durationMs: number
  readonly mode: SessionMode
  /** What the card's memory was before; absent at the first review. What came after is computed again from it. */
  readonly before?: Memory
  /** Ids of the rubric's points that were touched, where the card has a rubric. */
  readonly touched?: readonly string[]
}

export type SessionMode = 'today' | 'topic' | 'weak' | 'interview'

export interface DrillSettings {
  /** The probability of recall that FSRS aims at when a card falls due: 0.7 to 0.97. */
  readonly retention: number
  readonly newPerDay: number
  readonly reviewsPerDay: number
}
