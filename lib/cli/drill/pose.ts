/** A card as it is asked in a terminal: what is shown first, what may be answered, what is shown then. Texts are Markdown. */
import { ASPECTS, choiceLabel, type AspectId, type Choices } from '../../decision/aspects.ts'
import { parseDiagram } from '../../diagrams/source.ts'
import type { EstimateCard, FlawCard, OpenCard, RubricPoint, ScenarioCard } from '../../drill/card.ts'
import type { CheckCard } from '../../drill/check-card.ts'
import { drawEstimate, judgeEstimate } from '../../drill/estimate.ts'
import type { AnyCard } from '../../drill/load.ts'
import { askedAspects } from '../../drill/scenario/asked.ts'
import { drawScenario } from '../../drill/scenario/draw.ts'
import { judgeScenario } from '../../drill/scenario/judge.ts'
import { MODEL_LIMITS } from '../../drill/scenario/limits.ts'
import type { Answered } from '../../drill/suggest.ts'

/** Something that is answered by typing; an empty answer is none. */
export interface Prompt {
  readonly ask: string
  /** What may be chosen, by number from 1; any text when absent. */
  readonly options?: readonly string[]
  /** How it may be answered, where the usual words do not fit. */
  readonly hint?: string
  /** One sentence when a text cannot be taken: it is asked again. */
  readonly problem?: (typed: string) => string | undefined
}

export interface Revealed {
  readonly text: string
  /** What the answer was worth, as far as it can be told. */
  readonly answered: Answered
}

export interface Posed {
  readonly question: string
  readonly prompts: readonly Prompt[]
  /** @param typed what was answered to each prompt, `''` where nothing was */
  reveal(typed: readonly string[]): Revealed
  /** What a good answer touches: the learner says which of it theirs did. */
  readonly rubric: readonly RubricPoint[]
}

/** @param seed for what the card draws */
export function poseCard(card: AnyCard, seed: number): Posed {
  switch (card.kind) {
    case 'open':
      return poseOpen(card)
    case 'flaw':
      return poseFlaw(card)
    case 'scenario':
      return poseScenario(card, seed)
    case 'estimate':
      return poseEstimate(card, seed)
    case 'check':
      return poseCheck(card)
  }
}

const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n')
const part = (title: string, text: string) => `**${title}**\n\n${text}`
const parts = (...texts: readonly string[]) => texts.filter((text) => text !== '').join('\n\n')
const right = (holds: boolean): Answered => ({ outcome: holds ? 'right' : 'wrong' })
const verdict = (holds: boolean) => (holds ? '**Right.**' : '**Not right.**')

function poseOpen({ ask, short, long, whiteboard, traps, followUps, rubric }: OpenCard): Posed {
  return {
    question: ask,
    prompts: [],
    rubric,
    reveal: () => ({
      text: parts(
        part('In 30 seconds', short),
        part('In two minutes', long),
        part('At the whiteboard', whiteboard),
        part('Traps', list(traps)),
        part('Asked on', list(followUps.map(({ ask, answer }) => `${ask} ${answer.replace(/\s+/g, ' ')}`))),
      ),
      answered: {},
    }),
  }
}

function poseFlaw({ ask, diagram, config, places, consequence, mend, rubric }: FlawCard): Posed {
  const shown =
    diagram === undefined
      ? fence(config!.text, config!.language)
      : parts(parseDiagram(diagram).description, fence(diagram, 'mermaid'))
  return {
    question: parts(ask, shown),
    prompts: [{ ask: 'Where is the fault?', options: places.map(({ text }) => text) }],
    rubric,
    reveal([typed = '']) {
      const found = places[Number(typed) - 1]?.fault === true
      const place = places.find(({ fault }) => fault) as (typeof places)[number]
      const sound = places.filter((one) => one !== place).map(({ text, why }) => `${text} ${why}`)
      return {
        text: parts(
          typed === '' ? '' : verdict(found),
          part('The fault', `${place.text} ${place.why}`),
          part('What comes of it', consequence),
          part('How it is mended', mend),
          part('Sound', list(sound)),
        ),
        answered: right(found),
      }
    },
  }
}

const fence = (text: string, language: string) => `\`\`\`\`${language}\n${text.trimEnd()}\n\`\`\`\``

function poseCheck({ ask, answers }: CheckCard): Posed {
  const many = answers.filter((answer) => answer.right).length > 1
  return {
    question: ask,
    prompts: [
      { ask: many ? 'Which are right? (several)' : 'Which is right?', options: answers.map(({ text }) => text) },
    ],
    rubric: [],
    reveal([typed = '']) {
      const chosen = new Set(
        typed
          .split(/[\s,]+/)
          .filter(Boolean)
          .map(Number),
      )
      const holds = answers.every((answer, index) => chosen.has(index + 1) === (answer.right === true))
      const why = answers.map(({ text, why, ...answer }) => `${answer.right ? 'Right' : 'Wrong'}: ${text} ${why}`)
      return { text: parts(typed === '' ? '' : verdict(holds), list(why)), answered: right(holds) }
    },
  }
}

const figure = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 4 })

function poseEstimate(card: EstimateCard, seed: number): Posed {
  const drawn = drawEstimate(card, seed)
  const { ask, answer, unit, tolerance, worked, lesson } = drawn
  const steps = worked.map(({ say, formula, result, unit }) => `${say}: \`${formula}\` = ${figure(result)} ${unit}`)
  const within = tolerance === 0 ? '' : `, give or take ${figure(tolerance * 100)} %`
  return {
    question: ask,
    prompts: [
      {
        ask: `Your estimate${unit && `, in ${unit}`}`,
        problem(typed) {
          const judged = judgeEstimate(drawn, typed)
          return 'problem' in judged ? judged.problem : undefined
        },
      },
    ],
    rubric: [],
    reveal([typed = '']) {
      const judged = judgeEstimate(drawn, typed)
      const holds = 'right' in judged && judged.right
      return {
        text: parts(
          typed === '' ? '' : verdict(holds),
          `It is **${figure(answer)} ${unit}**${within}.`,
          list(steps),
          part('What to take away', lesson),
        ),
        answered: right(holds),
      }
    },
  }
}

function poseScenario(card: ScenarioCard, seed: number): Posed {
  const { answers, story } = drawScenario(card, seed)
  const asked = askedAspects(answers).map((id) => ASPECTS.find((aspect) => aspect.id === id)!)
  return {
    question: parts(`**${card.title}**`, story),
    prompts: asked.map(({ title, choices }) => ({ ask: title, options: Object.values(choices) })),
    rubric: [],
    reveal(typed) {
      const chosen = Object.fromEntries(
        asked.flatMap(({ id, choices }, index) => {
          const choice = Object.keys(choices)[Number(typed[index]) - 1]
          return choice === undefined ? [] : [[id, choice]]
        }),
      ) as Partial<Choices>
      const judged = judgeScenario(answers, chosen)
      const said = judged.aspects.map(({ id, right, choice, reasons }) => {
        const title = `${asked.find((aspect) => aspect.id === id)!.title}: ${choiceLabel(id as AspectId, choice)}`
        const mark = id in chosen ? (right ? 'Right. ' : 'Not right. ') : ''
        return part(title, `${mark}${reasons.map(({ text }) => text).join(' ')}`)
      })
      return {
        text: parts(
          `**${judged.right} of ${judged.of}** as the decision guide has it.`,
          ...said,
          part('What the model does not know', list(MODEL_LIMITS)),
        ),
        answered: { points: { touched: judged.right, total: judged.of } },
      }
    },
  }
}
