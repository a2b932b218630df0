/** How an estimate is drawn: its numbers, its story, and the steps that lead to its answer. */
import type { CardSource, EstimateDraft, WorkedStep } from '../../lib/drill/card.ts'
import type { Random } from '../../lib/grader/random.ts'
import { clean, type Term } from './arithmetic.ts'

/** Collects the steps of a worked solution. */
export interface Worked {
  /**
   * Adds a step.
   * @returns its result for the steps that follow: as a number where that is short, else with all that led to it
   */
  step(say: string, formula: Term, unit: string): Term
}

interface EstimateSpec {
  readonly id: string
  readonly title: string
  readonly sources: readonly CardSource[]
  /** As a part of the answer; 0 where it is a whole number of something. */
  readonly tolerance: number
  /** Answers below or above are not worth asking for: the numbers are drawn again. */
  readonly between: readonly [least: number, most: number]
  /** Draws numbers, adds the steps, the last of which gives the answer, and tells the story; undefined: draw again. */
  readonly attempt: (random: Random, worked: Worked) => string | undefined
  readonly lesson: string
}

/** An answer out of its bounds so often is a fault of the card. */
const TRIES = 1_000

/** Six digits that count say all of it. */
const isShort = (value: number): boolean => Number(value.toPrecision(6)) === value

function collector(): Worked & { readonly steps: WorkedStep[]; delicate: boolean } {
  return {
    steps: [],
    delicate: false,
    step(say, formula, unit) {
      const result = clean(formula.value)
      this.steps.push({ say, formula: formula.text, result, unit })
      this.delicate ||= formula.delicate
      return isShort(result) ? { text: `${result}`, value: result, level: 4, delicate: false } : formula
    },
  }
}

export function estimate({ attempt, between: [least, most], ...card }: EstimateSpec): EstimateDraft {
  const { id, title, sources, tolerance, lesson } = card
  return {
    id,
    title,
    sources,
    draw(random) {
      for (let round = 0; round < TRIES; round++) {
        const worked = collector()
        const ask = attempt(random, worked)
        const last = worked.steps.at(-1)
        if (ask === undefined || !last || worked.delicate || last.result < least || last.result > most) continue
        return { ask, answer: last.result, unit: last.unit, tolerance, worked: worked.steps, lesson }
      }
      throw new RangeError(`${id}: no numbers whose answer is from ${least} to ${most}`)
    },
  }
}

/** A number from `min` to `max` in round steps: `steps(random, 100, 500, 50)`. */
export const steps = (random: Random, min: number, max: number, by: number): number =>
  clean(min + by * random.int(0, Math.floor((max - min) / by + 1e-9)))

const FORMAT = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 })

/** As it stands in a sentence: `12,000`, `0.35`. */
export const said = (value: number): string => FORMAT.format(value)

/** `1 dollar`, `0.5 dollars`, `2 dollars`. */
export const counted = (value: number, noun: string): string => `${said(value)} ${noun}${value === 1 ? '' : 's'}`
