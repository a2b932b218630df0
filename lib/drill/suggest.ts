/** Which grade an answer suggests. The learner decides. */
import { GRADES, type Grade } from './types.ts'

export type Outcome = 'right' | 'partly' | 'wrong'

/**
 * From the points of a rubric that were touched: all of them is easy, three quarters good, half hard, less again.
 * @param total how many points there are, at least 1
 */
export function gradeOfPoints(touched: number, total: number): Grade {
  const part = touched / total
  if (part >= 1) return 'easy'
  if (part >= 0.75) return 'good'
  return part >= 0.5 ? 'hard' : 'again'
}

/** From an answer that is right or not: right is good, partly right hard, wrong again. How easy it was, only the learner knows. */
export function gradeOfOutcome(outcome: Outcome): Grade {
  return ({ right: 'good', partly: 'hard', wrong: 'again' } as const)[outcome]
}

export interface Answered {
  /** Whether what was asked for was found: the fault, the number, the choice, the answer. */
  readonly outcome?: Outcome
  /** How many points of the rubric were touched, and how many there are. */
  readonly points?: { readonly touched: number; readonly total: number }
}

/** For every kind of card. Where there are both (a fault to find and to explain), the worse of the two, or `points` alone when it was found. */
export function suggestGrade({ outcome, points }: Answered): Grade {
  const byPoints = points && gradeOfPoints(points.touched, points.total)
  if (outcome === undefined || (outcome === 'right' && byPoints)) return byPoints ?? 'again'
  const byOutcome = gradeOfOutcome(outcome)
  return byPoints && GRADES.indexOf(byPoints) < GRADES.indexOf(byOutcome) ? byPoints : byOutcome
}
