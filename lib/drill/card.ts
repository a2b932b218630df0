/**
 * A card as it stands in `exercises/interview/`. Texts are Markdown unless said otherwise. Its id is stable and unique in
 * the whole deck: what the learner has done with it is kept under it.
 */
import type { Answers } from '../decision/questions.ts'
import type { Random } from '../grader/random.ts'

export interface CardSource {
  readonly title: string
  readonly url: string
}

interface CardBase {
  readonly id: string
  /** Slug of the chapter that teaches it: the card's topic. */
  readonly chapter: string
  readonly sources: readonly CardSource[]
}

/** One thing that a good answer touches. */
export interface RubricPoint {
  /** Unique within the card. */
  readonly id: string
  /** One line. */
  readonly text: string
}

export interface FollowUp {
  readonly ask: string
  readonly answer: string
  /** The point that it comes back to: asked first where the answer did not touch it. */
  readonly on: string
}

/** A question answered in writing or aloud, then held against the rubric. */
export interface OpenCard extends CardBase {
  readonly kind: 'open'
  readonly ask: string
  /** What one says in half a minute. */
  readonly short: string
  /** What one says in two minutes. */
  readonly long: string
  /** What one draws and says at the whiteboard, step by step. */
  readonly whiteboard: string
  /** Four to seven. */
  readonly rubric: readonly RubricPoint[]
  /** What people say that is wrong, or what the interviewer waits for; at least one. */
  readonly traps: readonly string[]
  /** At least two. */
  readonly followUps: readonly FollowUp[]
}

/** Where the fault may be. One is right; the others are sound, and say why. */
export interface FlawPlace {
  /** One line. */
  readonly text: string
  readonly fault?: true
  readonly why: string
}

/** A system with a planted fault: find it, name the consequence, mend it. */
export interface FlawCard extends CardBase {
  readonly kind: 'flaw'
  /** What the system is for, and what is wanted of it. */
  readonly ask: string
  /** Exactly one of the two: mermaid with `accTitle` and `accDescr`, or text in a language that can be highlighted. */
  readonly diagram?: string
  readonly config?: { readonly language: string; readonly text: string }
  /** Three to six. */
  readonly places: readonly FlawPlace[]
  readonly consequence: string
  readonly mend: string
  /** What a good account of consequence and mending touches: two to four. */
  readonly rubric: readonly RubricPoint[]
}

/** A company with numbers: what to build. Graded by the decision model of the chapter `decision-guide`. */
export interface ScenarioCard extends CardBase {
  readonly kind: 'scenario'
  readonly title: string
  /** The whole story, where all answers are given; absent where the story is made from the answers that are drawn. */
  readonly story?: string
  /** What is given; the rest is drawn afresh each time. */
  readonly answers: Partial<Answers>
}

/** One line of a worked solution. */
export interface WorkedStep {
  /** What is worked out, one line. */
  readonly say: string
  /** Arithmetic with numbers alone, as `240 * 0.35 / 0.7`: `+ - * / ^ ( )`, and `ceil(…)`, `floor(…)`, `max(…, …)`, `min(…, …)`. */
  readonly formula: string
  readonly result: number
  readonly unit: string
}

/** An estimate with its numbers drawn. */
export interface DrawnEstimate {
  readonly ask: string
  /** What the learner is to give. */
  readonly answer: number
  readonly unit: string
  /** How far off is still right, as a part of the answer: 0.05 is 5 %. 0: exactly. */
  readonly tolerance: number
  /** The last one gives the answer. */
  readonly worked: readonly WorkedStep[]
  /** What to take away: why it is so, and what the estimate leaves out. */
  readonly lesson: string
}

export interface EstimateCard extends CardBase {
  readonly kind: 'estimate'
  readonly title: string
  draw(random: Random): DrawnEstimate
}

/** An estimate as its file has it: the folder and the file's name say the rest. */
export type EstimateDraft = Omit<EstimateCard, 'kind' | 'chapter'>

export type Card = OpenCard | FlawCard | ScenarioCard | EstimateCard
