/** A mock interview as data: what is asked, what happened, and what is said of it at the end. */
import type { CardKind } from '../deck-card.ts'

/** What the plan needs to know of a card; those of the deck's index, with their chapter, fit. */
export interface InterviewCard {
  readonly id: string
  readonly kind: CardKind
  readonly chapter: string
}

/** What the plan needs to know of what the learner has done; the drill's records fit. */
export interface InterviewRecord {
  readonly card: string
  readonly memory?: { readonly lapses: number; readonly difficulty: number }
  readonly suspended?: true
}

export interface InterviewWish {
  readonly cards: readonly InterviewCard[]
  /** With them, weak cards come first within a topic, and suspended ones not at all. */
  readonly records?: readonly InterviewRecord[]
  /** How many questions; fewer come when there are not so many cards. */
  readonly count: number
  /** The clock for all of it. */
  readonly minutes: number
  readonly seed: number
  /** Slugs of chapters; all when absent or empty. */
  readonly topics?: readonly string[]
}

export interface PlannedQuestion extends InterviewCard {
  /** For what the card draws: an estimate's numbers, a scenario's company. */
  readonly seed: number
  /** Its share of the clock. */
  readonly budgetMs: number
}

export interface InterviewPlan {
  readonly seed: number
  readonly minutes: number
  readonly questions: readonly PlannedQuestion[]
}

/** What became of one question. A point: of a rubric, an aspect of a scenario, or the answer itself. */
export interface InterviewAnswer {
  readonly card: string
  /** All that could be touched or right; `text` as it is to be shown. */
  readonly points: readonly { readonly id: string; readonly text: string }[]
  /** Ids of those that were. */
  readonly touched: readonly string[]
  readonly durationMs: number
  readonly followUps?: readonly { readonly ask: string; readonly answered: boolean }[]
}

export interface InterviewSession {
  readonly plan: InterviewPlan
  /** In the order in which they were asked; a question that the clock cut off has none. */
  readonly answers: readonly InterviewAnswer[]
  /** Of the chapters, in the order of the book. */
  readonly chapters: readonly { readonly slug: string; readonly title: string }[]
}

export interface QuestionReport extends InterviewCard {
  /** 0 to 1; the part of the points that was touched, and of the follow-ups that were answered. */
  readonly score: number
  readonly missed: readonly { readonly id: string; readonly text: string }[]
  /** Follow-ups that were asked and not answered. */
  readonly unanswered: readonly string[]
  readonly durationMs: number
  readonly budgetMs: number
  /** Absent answers: the clock ran out before. */
  readonly reached: boolean
}

export interface TopicReport {
  readonly chapter: string
  readonly title: string
  /** Mean of its questions, 0 to 1. */
  readonly score: number
  readonly questions: number
}

export interface InterviewReport {
  /** Mean over all questions, those that were not reached too; 0 to 1. */
  readonly score: number
  readonly questions: readonly QuestionReport[]
  /** Topics from {@link STRONG} up, best first. */
  readonly strong: readonly TopicReport[]
  /** Topics below {@link WEAK}, weakest first. */
  readonly weak: readonly TopicReport[]
  /** Chapters of which something was missed, in the order of the book. */
  readonly read: readonly { readonly slug: string; readonly title: string }[]
  readonly usedMs: number
  readonly clockMs: number
}

export const STRONG = 0.8
export const WEAK = 0.6
