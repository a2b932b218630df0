/** What was chosen for a scenario, held against the decision model of the chapter `decision-guide`. */
import { advise } from '../../decision/advise.ts'
import type { Choices } from '../../decision/aspects.ts'
import type { Answers } from '../../decision/questions.ts'
import { askedAspects } from './asked.ts'
import type { ScenarioJudgement } from './types.ts'

/** @param chosen what is missing of the aspects that are asked counts as wrong; what is not asked is not looked at */
export function judgeScenario(answers: Answers, chosen: Partial<Choices>): ScenarioJudgement {
  const { choices, aspects: advice } = advise(answers)
  const aspects = askedAspects(answers).flatMap((id) =>
    advice
      .filter((one) => one.id === id)
      .map(({ choice, reasons, turningPoints }) => {
        const given = chosen[id]
        return {
          ...{ id, choice, reasons, turningPoints, right: given === choice },
          ...(given !== undefined && { chosen: given }),
        }
      }),
  )
  return { aspects, right: aspects.filter(({ right }) => right).length, of: aspects.length, choices }
}
