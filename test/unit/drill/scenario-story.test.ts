/** Drawn scenarios: the story says each answer, once, and nothing that contradicts it. */
import { describe, expect, test } from 'vitest'
import { choose } from '@/lib/decision/choose.ts'
import { answersAt, countAnswers, FIRST_ANSWERS, QUESTIONS, type Answers } from '@/lib/decision/questions.ts'
import { drawScenario } from '@/lib/drill/scenario/draw.ts'
import { SECTORS } from '@/lib/drill/scenario/sectors.ts'
import { composeStory } from '@/lib/drill/scenario/story.ts'
import { createRandom } from '@/lib/grader/random.ts'
import { countWords } from '@/lib/lessons/prose.ts'

/** By what a reader knows each answer: exactly one of them must be in a story, exactly once. */
const SAID: { readonly [Id in Exclude<keyof Answers, 'tools' | 'domains'>]: Readonly<Record<Answers[Id], RegExp>> } = {
  host: { user: /on their own (?:machine|laptop|computer)/g, team: /(?:over|as a service on) the network/g },
  teams: { one: /\b[Oo]ne team\b/g, several: /\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive) teams\b/g },
  deploy: { together: /\btogether\b/g, apart: /\bindependently\b/g },
  scaling: { alike: /\bmuch the same\b/g, apart: /\bas all the rest\b|\bGPUs\b|\bthe memory of the rest\b/g },
  isolation: {
    none: /No tool has to be kept|no walls|No rule says/g,
    apart: /must be kept apart|are isolated from|walled off from/g,
  },
  credentials: {
    shared: /One set of credentials|the same credentials/g,
    apart: /credentials of its own|separate credentials/g,
  },
  traffic: { steady: /\bsteady\b/g, bursts: /\bbursts\b/g, rare: /\brare(?:ly)?\b/g },
  volume: {
    low: /\b(?:two|three|two or three) replicas could take/g,
    high: /would take \d+ replicas|needs \d+ replicas|needs \d+\./g,
  },
  cost: { matters: /a slow first call|A slow first call/g, fine: /first call must be fast/g },
  state: {
    none: /\bnothing outlives it\b|Nothing needs to be remembered|nothing of it is needed again/g,
    ask: /in the middle of (?:a|the) call/gi,
    handle: /\bover several calls\b/gi,
    shared: /\b(?:they|all users) share\b/g,
  },
  clients: { modern: /speak revision|Only clients of|has been brought to/g, both: /\bolder ones\b|speak only 2025/g },
}

const WORDS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const numberOf = (word: string) => (WORDS.includes(word) ? WORDS.indexOf(word) : Number(word))

/** The answer that the numbers of a story give. */
function subjectOf(story: string): Pick<Answers, 'tools' | 'domains'> {
  const tools = [...story.matchAll(/\b(\w+) tools\b/g)].map(([, word = '']) => numberOf(word)).filter((n) => n > 0)
  const several = [...story.matchAll(/\b(\w+) domains\b/g)].map(([, word = '']) => numberOf(word)).filter((n) => n > 0)
  const one = [...story.matchAll(/\b(?:one|single) domain\b/gi)].map(() => 1)
  const domains = [...several, ...one]
  expect([tools.length, domains.length], story).toEqual([1, 1])
  return {
    tools: tools[0]! <= 5 ? 'few' : tools[0]! <= 15 ? 'some' : 'many',
    domains: domains[0]! === 1 ? 'one' : domains[0]! <= 3 ? 'few' : 'many',
  }
}

/** What a reader understands; a list where it is not said once. */
function understood(story: string): Readonly<Record<string, unknown>> {
  const answers = Object.entries(SAID).map(([id, values]) => {
    const found = Object.entries(values).flatMap(([value, pattern]) => [...story.matchAll(pattern)].map(() => value))
    return [id, found.length === 1 ? found[0] : found]
  })
  return { ...Object.fromEntries(answers), ...subjectOf(story) }
}

const drawn = (seed: number) => drawScenario({ id: 'any', answers: {} }, seed)

describe('a story', () => {
  test('says each of the thirteen answers once, unmistakably: over 11,000 combinations, and 3,000 seeds', () => {
    const fault = (answers: Answers, story: string) => {
      const read = understood(story)
      const wrong = QUESTIONS.find(({ id }) => read[id] !== answers[id])
      return wrong && `${wrong.id}: ${answers[wrong.id]}, understood ${String(read[wrong.id])}. ${story}`
    }
    // Five shares no factor with the number of options: every pair of answers comes.
    for (let index = 0; index < countAnswers(); index += 5) {
      const answers = answersAt(index)
      const found = fault(answers, composeStory(answers, createRandom(index, 'story')))
      if (found) expect(found).toBeUndefined()
    }
    for (let seed = 0; seed < 3_000; seed++) {
      const { answers, story } = drawn(seed)
      expect(fault(answers, story)).toBeUndefined()
    }
  })

  test('has 90 to 200 words in three paragraphs of plain text, and fills every gap', () => {
    for (let index = 0; index < countAnswers(); index += 3) {
      const story = composeStory(answersAt(index), createRandom(index, 'words'))
      const words = countWords(story)
      if (words < 90 || words > 200 || /[{}<>&*_`[\]\\]|undefined| {2}|\.\./.test(story)) expect(story).toBe('right')
      if (story.split('\n\n').length !== 3) expect(story).toBe('three paragraphs')
    }
  })

  test('does not name more domains or tools than there are', () => {
    for (let seed = 0; seed < 2_000; seed++) {
      const { story } = drawn(seed)
      const count = (pattern: RegExp) =>
        [...story.matchAll(pattern)].map(([, word = '']) => numberOf(word)).find((number) => number > 0) ?? 1
      const [tools, domains] = [count(/\b(\w+) tools\b/g), count(/\b(\w+) domains\b/g)]
      const sector = SECTORS.find(({ names }) => names.some((name) => story.includes(name)))!
      const [subject] = story.split('\n\n')
      expect(sector.domains.filter((name) => subject!.includes(name)).length, story).toBe(domains)
      expect(tools).toBeGreaterThanOrEqual(domains)
    }
  })

  test('is worded in many ways', () => {
    const stories = Array.from({ length: 1_000 }, (_, seed) =>
      composeStory(FIRST_ANSWERS, createRandom(seed, 'variety')),
    )
    expect(new Set(stories).size).toBeGreaterThan(995)
    const openings = new Set(stories.map((story) => story.split(' ').slice(0, 3).join(' ')))
    expect(openings.size).toBeGreaterThan(50)
  })

  test('is of companies that have all that sentences need', () => {
    for (const { domains, names, kind } of SECTORS) {
      expect(new Set(domains).size).toBe(8)
      expect(names.length).toBeGreaterThanOrEqual(3)
      expect(kind).toMatch(/^an? /)
    }
    const names = SECTORS.flatMap((sector) => sector.names)
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('a drawn scenario', () => {
  test('is the same for the same card and seed, and another otherwise', () => {
    expect(drawn(5)).toEqual(drawn(5))
    expect(drawn(5).story).not.toBe(drawn(6).story)
    expect(drawScenario({ id: 'other', answers: {} }, 5).story).not.toBe(drawn(5).story)
  })

  test('keeps what its card gives, whatever it is', () => {
    for (let index = 0; index < countAnswers(); index += 211) {
      const { host, domains, credentials, volume } = answersAt(index)
      const given = { host, domains, credentials, volume }
      expect(drawScenario({ id: 'given', answers: given }, index).answers).toMatchObject(given)
    }
  })

  test('of a card with a story is that story', () => {
    const card = { id: 'told', answers: FIRST_ANSWERS, story: 'Once upon a time.' }
    for (const seed of [1, 2, 3])
      expect(drawScenario(card, seed)).toEqual({ answers: FIRST_ANSWERS, story: card.story, composed: false })
  })

  test('makes sense: own credentials only for several domains, and few replicas where each user runs it', () => {
    for (let seed = 0; seed < 2_000; seed++) {
      const { answers } = drawn(seed)
      expect(answers.domains === 'one' && answers.credentials === 'apart').toBe(false)
      expect(answers.host === 'user' && answers.volume === 'high').toBe(false)
    }
  })

  test('asks for every choice often enough to be learned', () => {
    const counts = new Map<string, number>()
    for (let seed = 0; seed < 2_000; seed++)
      for (const [id, choice] of Object.entries(choose(drawn(seed).answers)))
        counts.set(`${id} ${choice}`, (counts.get(`${id} ${choice}`) ?? 0) + 1)
    const rare = [...counts].filter(([, count]) => count < 100)
    expect(rare).toEqual([])
    expect(counts.size).toBe(3 + 2 + 2 + 4 + 4 + 3 + 3)
  })
})
