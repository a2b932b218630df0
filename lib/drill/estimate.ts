/** Estimates: drawn from a seed, and what is typed as an answer judged. */
import { createRandom } from '../grader/random.ts'
import type { DrawnEstimate, EstimateDraft } from './card.ts'
import { parseAmount } from './amount.ts'

/**
 * The card with its numbers: the same for the same seed.
 * @param seed a whole number from 0 to 2^32 - 1 (`drawSeed` of `lib/grader/random.ts`)
 */
export function drawEstimate(card: Pick<EstimateDraft, 'id' | 'draw'>, seed: number): DrawnEstimate {
  return card.draw(createRandom(seed, card.id))
}

export type EstimateJudgement =
  | { readonly right: boolean; /** As a number of the estimate's unit. */ readonly parsed: number }
  /** One sentence: what was typed is no number of that unit. */
  | { readonly problem: string }

/** @param typed as the learner wrote it: `1,200`, `1 200`, `1.2k`, `30%`, `0,5`, `12 replicas` */
export function judgeEstimate(
  { answer, unit, tolerance }: Pick<DrawnEstimate, 'answer' | 'unit' | 'tolerance'>,
  typed: string,
): EstimateJudgement {
  const amount = parseAmount(typed, unit)
  if ('problem' in amount) return amount
  return { right: within(amount.value, answer, tolerance), parsed: amount.value }
}

/** What arithmetic with binary fractions may be off by. */
const ROUNDING = 1e-9

function within(value: number, answer: number, tolerance: number): boolean {
  return Math.abs(value - answer) <= Math.abs(answer) * (tolerance + ROUNDING)
}
