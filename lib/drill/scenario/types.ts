import type { AspectId, Choices } from '../../decision/aspects.ts'
import type { TurningPoint } from '../../decision/advise.ts'
import type { Answers } from '../../decision/questions.ts'
import type { Reason } from '../../decision/reasons.ts'

/** What `drawScenario` needs of a card: those of `exercises/interview` and of the deck fit. */
export interface ScenarioDraft {
  readonly id: string
  readonly story?: string
  readonly answers: Partial<Answers>
}

export interface DrawnScenario {
  readonly answers: Answers
  /** Made from the answers: plain text, paragraphs parted by an empty line. Otherwise the card's own, as the card has it. */
  readonly story: string
  readonly composed: boolean
}

export interface AspectJudgement {
  readonly id: AspectId
  /** What was chosen; absent: nothing, which is wrong. */
  readonly chosen?: string
  /** What the model chooses. */
  readonly choice: string
  readonly right: boolean
  readonly reasons: readonly Reason[]
  /** Single answers that, given otherwise, change the model's choice. */
  readonly turningPoints: readonly TurningPoint[]
}

export interface ScenarioJudgement {
  /** In the order in which they are asked; only those that are asked of these answers. */
  readonly aspects: readonly AspectJudgement[]
  readonly right: number
  readonly of: number
  readonly choices: Choices
}
