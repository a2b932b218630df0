/** Check questions of chapters as cards: the fifth, light kind. Their texts stay in `lessons/questions`. */
import type { BookAnswer, BookQuestion } from '../book/types.ts'
import type { CardSource } from './card.ts'

export interface CheckCard {
  readonly kind: 'check'
  readonly id: string
  readonly chapter: string
  /** None of its own: it rests on those of its chapter. */
  readonly sources: readonly CardSource[]
  /** Id of the question within its chapter. */
  readonly question: string
  readonly ask: string
  readonly answers: readonly BookAnswer[]
}

/** A question of a chapter as a card, with the id `check-<chapter>-<question id>`. */
export function checkCard(chapter: string, { id, ask, answers }: BookQuestion): CheckCard {
  return { kind: 'check', id: `check-${chapter}-${id}`, chapter, sources: [], question: id, ask, answers }
}
