/** A scenario from its card and a seed. */
import { choose } from '../../decision/choose.ts'
import { QUESTIONS, type Answers } from '../../decision/questions.ts'
import { createRandom, type Random } from '../../grader/random.ts'
import { composeStory } from './story.ts'
import type { DrawnScenario, ScenarioDraft } from './types.ts'

/** Among how many companies one is chosen, so that choices that are rare come as often as common ones. */
const CANDIDATES = 24

/**
 * The same for the same card and seed. What the card gives stays; the rest is drawn.
 * @param seed a whole number from 0 to 2^32 - 1
 */
export function drawScenario(card: ScenarioDraft, seed: number): DrawnScenario {
  const random = createRandom(seed, card.id)
  const answers = drawAnswers(card.answers, random)
  return card.story === undefined
    ? { answers, story: composeStory(answers, random), composed: true }
    : { answers, story: card.story, composed: false }
}

function drawAnswers(given: Partial<Answers>, random: Random): Answers {
  const drawn = Array.from({ length: CANDIDATES }, () => drawOnce(given, random))
  const plausible = drawn.filter(isPlausible)
  const byChoice = new Map<string, Answers[]>()
  for (const answers of plausible.length > 0 ? plausible : drawn) {
    const { packaging, scaling, gateway } = choose(answers)
    const key = [packaging, scaling, gateway].join(' ')
    byChoice.set(key, [...(byChoice.get(key) ?? []), answers])
  }
  return random.pick(random.pick([...byChoice.values()]))
}

function drawOnce(given: Partial<Answers>, random: Random): Answers {
  const entries = QUESTIONS.map(({ id, options }) => [id, given[id] ?? random.pick(options).value])
  return Object.fromEntries(entries) as Answers
}

/** Lawful is every combination; these make no sense in a company. */
function isPlausible({ domains, credentials, host, volume }: Answers): boolean {
  return (domains !== 'one' || credentials === 'shared') && (host === 'team' || volume === 'low')
}
