/** What an answer is worth, as far as it can be told: what could be touched or right, and what was. */
import { ASPECTS } from '@/lib/decision/aspects.ts'
import { judgeEstimate, type EstimateJudgement } from '@/lib/drill/estimate.ts'
import { judgeScenario } from '@/lib/drill/scenario/judge.ts'
import type { Answered } from '@/lib/drill/suggest.ts'
import type { ScenarioJudgement } from '@/lib/drill/scenario/types.ts'
import type { Posed, PosedCheck, PosedEstimate, PosedFlaw, PosedScenario } from './posed.ts'
import { choicesOf } from './scenario-choices.ts'
import type { Sitting } from './sitting.ts'

export interface Outcome {
  /** The text is HTML. */
  readonly points: readonly { readonly id: string; readonly text: string }[]
  readonly touched: readonly string[]
}

/** The answers to choose from, by their ids. */
export const placeId = (index: number) => String(index)

export function choseFault({ card }: PosedFlaw, { chosen }: Sitting): boolean {
  return card.places.some(({ fault }, index) => fault === true && chosen.includes(placeId(index)))
}

/** Right when all right answers are chosen, and no wrong one. */
export function choseRight({ card }: PosedCheck, { chosen }: Sitting): boolean {
  return card.answers.every(({ right }, index) => chosen.includes(placeId(index)) === (right === true))
}

/** What was typed; undefined when nothing was. */
export function judgedEstimate({ drawn }: PosedEstimate, { text }: Sitting): EstimateJudgement | undefined {
  return text.trim() === '' ? undefined : judgeEstimate(drawn, text)
}

export function judgedScenario({ drawn }: PosedScenario, { chosen }: Sitting): ScenarioJudgement {
  return judgeScenario(drawn.answers, choicesOf(chosen))
}

const whole = (text: string, right: boolean): Outcome => ({
  points: [{ id: 'answer', text }],
  touched: right ? ['answer'] : [],
})

export function outcomeOf(posed: Posed, sitting: Sitting): Outcome {
  switch (posed.kind) {
    case 'open':
      return { points: posed.card.rubric, touched: sitting.touched }
    case 'flaw': {
      const place = { id: 'place', text: 'The place of the fault' }
      const found = choseFault(posed, sitting) ? ['place'] : []
      return { points: [place, ...posed.card.rubric], touched: [...found, ...sitting.touched] }
    }
    case 'check':
      return whole('The right answer', choseRight(posed, sitting))
    case 'estimate': {
      const judged = judgedEstimate(posed, sitting)
      return whole('The right number', judged !== undefined && 'right' in judged && judged.right)
    }
    case 'scenario': {
      const { aspects } = judgedScenario(posed, sitting)
      const titleOf = (id: string) => ASPECTS.find((aspect) => aspect.id === id)?.title ?? id
      return {
        points: aspects.map(({ id }) => ({ id, text: titleOf(id) })),
        touched: aspects.filter(({ right }) => right).map(({ id }) => id),
      }
    }
  }
}

const judged = (right: boolean): Answered => ({ outcome: right ? 'right' : 'wrong' })

/** What the grade is suggested from. */
export function answeredOf(posed: Posed, sitting: Sitting): Answered {
  const ticked = (total: number) => ({ touched: sitting.touched.length, total })
  switch (posed.kind) {
    case 'open':
      return { points: ticked(posed.card.rubric.length) }
    case 'flaw':
      return { ...judged(choseFault(posed, sitting)), points: ticked(posed.card.rubric.length) }
    case 'check':
      return judged(choseRight(posed, sitting))
    case 'estimate': {
      const estimate = judgedEstimate(posed, sitting)
      return judged(estimate !== undefined && 'right' in estimate && estimate.right)
    }
    case 'scenario': {
      const { right, of } = judgedScenario(posed, sitting)
      return { points: { touched: right, total: of } }
    }
  }
}

/** The same in words: `4 of 6 points touched`; undefined where there is nothing to go by. */
export function becauseOf(posed: Posed, sitting: Sitting): string | undefined {
  const { points, outcome } = answeredOf(posed, sitting)
  const found = outcome && (outcome === 'right' ? 'Right' : 'Not right')
  if (!points) return found
  const counted = `${points.touched} of ${points.total} ${posed.kind === 'scenario' ? 'as the guide has it' : 'points touched'}`
  return found ? `${found}, ${counted}` : counted
}
