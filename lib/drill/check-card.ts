/** Check questions of chapters as cards: the fifth, light kind. Their texts stay in `lessons/questions`. */
import type { CardSource } from './card.ts'

export interface CheckAnswer {
  /** Markdown, one line. */
  readonly text: string
  readonly right?: true
  /** Markdown. */
  readonly why: string
}

/** What `lessons/questions` exports fits this. */
export interface CheckQuestion {
  readonly id: string
  readonly ask: string
  readonly answers: readonly CheckAnswer[]
}

export interface CheckCard {
  readonly kind: 'check'
  readonly id: string
  readonly chapter: string
  /** None of its own: it rests on those of its chapter. */
  readonly sources: readonly CardSource[]
  /** Id of the question within its chapter. */
  readonly question: string
  readonly ask: string
  readonly answers: readonly CheckAnswer[]
}

/** A question of a chapter as a card, with the id `check-<chapter>-<question id>`. */
export function checkCard(chapter: string, { id, ask, answers }: CheckQuestion): CheckCard {
  return { kind: 'check', id: `check-${chapter}-${id}`, chapter, sources: [], question: id, ask, answers }
}
