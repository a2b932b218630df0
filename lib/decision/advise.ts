/** The decision guide: what to build, why, and what would change the answer. */
import { ASPECTS, type AspectId, type Choices } from './aspects.ts'
import { choose, sameChoice } from './choose.ts'
import { QUESTIONS, type Answers, type QuestionId } from './questions.ts'
import { reasonsFor, type Reason } from './reasons.ts'

/** Another answer to one question, and what the guide would say then. */
export interface TurningPoint {
  readonly question: QuestionId
  readonly to: string
  readonly choice: string
}

export interface AspectAdvice {
  readonly id: AspectId
  readonly choice: string
  readonly reasons: readonly Reason[]
  /** Every single answer that, given otherwise, changes the choice. Empty: no one answer alone does. */
  readonly turningPoints: readonly TurningPoint[]
}

export interface Advice {
  readonly choices: Choices
  readonly aspects: readonly AspectAdvice[]
}

interface Neighbour {
  readonly question: QuestionId
  readonly to: string
  readonly choices: Choices
}

/** What the guide would choose if one answer were another. */
function neighbours(answers: Answers): Neighbour[] {
  return QUESTIONS.flatMap(({ id, options }) =>
    options
      .filter(({ value }) => value !== answers[id])
      .map(({ value }) => ({ question: id, to: value, choices: choose({ ...answers, [id]: value }) })),
  )
}

export function advise(answers: Answers): Advice {
  const choices = choose(answers)
  const reasons = reasonsFor(answers, choices)
  const around = neighbours(answers)
  const aspects = ASPECTS.map(({ id }) => ({
    id,
    choice: choices[id],
    reasons: reasons[id],
    turningPoints: around
      .filter((other) => !sameChoice(choices, other.choices, id))
      .map(({ question, to, choices: others }) => ({ question, to, choice: others[id] })),
  }))
  return { choices, aspects }
}
