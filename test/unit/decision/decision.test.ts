/** Every combination of answers gets advice that does not contradict itself, and reasons that use every answer. */
import { describe, expect, test } from 'vitest'
import { advise } from '@/lib/decision/advise.ts'
import { ASPECTS, choiceLabel } from '@/lib/decision/aspects.ts'
import { choose } from '@/lib/decision/choose.ts'
import { flowchart } from '@/lib/decision/flowchart.ts'
import { answersAt, countAnswers, FIRST_ANSWERS, QUESTIONS } from '@/lib/decision/questions.ts'
import { reasonsFor } from '@/lib/decision/reasons.ts'
import { isFork, PACKAGING, SCALING, type Tree } from '@/lib/decision/tree.ts'

const EVERY = Array.from({ length: countAnswers() }, (_, index) => answersAt(index))

/** Fails once, with the first combination that breaks the rule: an `expect` for each of 55,296 would take minutes. */
function always(holds: (index: number) => boolean): void {
  const broken = EVERY.findIndex((_, index) => !holds(index))
  expect(broken < 0 ? undefined : EVERY[broken]).toBeUndefined()
}

const CHOICES = EVERY.map(choose)
const REASONS = EVERY.map((answers, index) => reasonsFor(answers, CHOICES[index] as (typeof CHOICES)[number]))
const at = (index: number) => ({
  answers: EVERY[index] as (typeof EVERY)[number],
  choices: CHOICES[index] as (typeof CHOICES)[number],
  reasons: REASONS[index] as (typeof REASONS)[number],
})

describe('combinations', () => {
  test('are all there, each once', () => {
    expect(EVERY).toHaveLength(55_296)
    expect(new Set(EVERY.map((answers) => JSON.stringify(answers))).size).toBe(EVERY.length)
    expect(() => answersAt(EVERY.length)).toThrow(RangeError)
    expect(() => answersAt(0.5)).toThrow(RangeError)
  })
})

/** What would contradict itself: a premise, and what must not stand beside it. */
const RULES: Readonly<Record<string, (index: number) => boolean>> = {
  'stdio is for what each user runs, and only for that': (index) =>
    (at(index).choices.transport === 'stdio') === (at(index).answers.host === 'user'),
  'over stdio there is no gateway, no OAuth and nothing to scale': (index) => {
    const { transport, gateway, auth, scaling, eras } = at(index).choices
    return (
      transport !== 'stdio' ||
      (gateway === 'no' && auth === 'environment' && scaling === 'process' && eras !== 'sessions')
    )
  },
  'over HTTP there is OAuth and something to scale': (index) => {
    const { transport, auth, scaling } = at(index).choices
    return transport !== 'http' || (auth !== 'environment' && scaling !== 'process')
  },
  'a gateway stands before several servers': (index) =>
    at(index).choices.gateway === 'no' || at(index).choices.packaging !== 'one',
  'a server for each domain has a gateway, several teams and domains': (index) => {
    const { choices, answers } = at(index)
    return (
      choices.packaging !== 'split' ||
      (choices.gateway === 'yes' && answers.domains === 'many' && answers.teams === 'several')
    )
  },
  'what must be kept apart never shares a server with the rest': (index) =>
    at(index).answers.isolation === 'none' || at(index).choices.packaging !== 'one',
  'a part that scales by itself has a server, where we run it': (index) => {
    const { choices, answers } = at(index)
    return answers.scaling === 'alike' || answers.host === 'user' || choices.packaging !== 'one'
  },
  'nothing steady, and nothing with sessions, goes to zero': (index) => {
    const { choices, answers } = at(index)
    return choices.scaling !== 'zero' || (answers.traffic !== 'steady' && choices.eras !== 'sessions')
  },
  'nothing goes to zero where the first call must be fast': (index) =>
    at(index).choices.scaling !== 'zero' || at(index).answers.cost === 'matters',
  'there is state exactly where something must outlive a call': (index) =>
    (at(index).choices.state === 'none') === (at(index).answers.state === 'none'),
  'older clients are served exactly where they come': (index) =>
    (at(index).choices.eras === 'modern') === (at(index).answers.clients === 'modern'),
  'sessions are for asking older clients': (index) =>
    at(index).choices.eras !== 'sessions' || at(index).choices.state === 'request-state',
}

test.each(Object.entries(RULES))('%s', (_, holds) => always(holds))

describe('reasons', () => {
  test('stand behind every choice, and at least one speaks for it', () => {
    always((index) => ASPECTS.every(({ id }) => at(index).reasons[id].some(({ side }) => side === 'for')))
  })

  test('use every answer that was given', () => {
    always((index) => {
      const used = new Set(Object.values(at(index).reasons).flatMap((list) => list.flatMap(({ from }) => from)))
      return QUESTIONS.every(({ id }) => used.has(id))
    })
  })

  test('are sentences, and none is said twice for one choice', () => {
    const texts = new Set<string>()
    always((index) =>
      Object.values(at(index).reasons).every((list) => {
        for (const { text } of list) texts.add(text)
        return new Set(list.map(({ text }) => text)).size === list.length
      }),
    )
    expect([...texts].filter((text) => !/^[A-Z].*\.$/.test(text))).toEqual([])
  })
})

describe('choices', () => {
  test('are each given to somebody', () => {
    for (const { id, choices } of ASPECTS)
      expect(new Set(CHOICES.map((one) => one[id]))).toEqual(new Set(Object.keys(choices)))
  })

  test('every answer matters: somewhere it changes a choice', () => {
    const turned = new Set<string>()
    // Every 7th is enough to find one for each; 7 shares no factor with the number of options.
    for (let index = 0; index < EVERY.length; index += 7)
      for (const { turningPoints } of advise(at(index).answers).aspects)
        for (const { question, to } of turningPoints) turned.add(`${question} ${to}`)
    const all = QUESTIONS.flatMap(({ id, options }) => options.map(({ value }) => `${id} ${value}`))
    expect(all.filter((one) => !turned.has(one))).toEqual([])
  })

  test('have names', () => {
    expect(choiceLabel('transport', 'http')).toBe('Streamable HTTP')
  })
})

describe('advice', () => {
  test('to begin with: one server, no gateway', () => {
    const { choices, aspects } = advise(FIRST_ANSWERS)
    expect(choices).toEqual({
      packaging: 'one',
      transport: 'http',
      gateway: 'no',
      scaling: 'fixed',
      state: 'none',
      auth: 'oauth',
      eras: 'both',
    })
    expect(aspects.map(({ id }) => id)).toEqual(ASPECTS.map(({ id }) => id))
  })

  test('names what would change it, and giving that answer does change it so', () => {
    for (let index = 0; index < EVERY.length; index += 97) {
      const { answers } = at(index)
      for (const { id, choice, turningPoints } of advise(answers).aspects)
        for (const { question, to, choice: other } of turningPoints) {
          expect(other).not.toBe(choice)
          expect(choose({ ...answers, [question]: to })[id]).toBe(other)
        }
    }
  })

  test('a company with four domains, each with its team', () => {
    const answers = { ...FIRST_ANSWERS, domains: 'many', tools: 'many', teams: 'several', deploy: 'apart' } as const
    const { choices, aspects } = advise(answers)
    expect(choices).toMatchObject({ packaging: 'split', gateway: 'yes' })
    expect(aspects[0]?.turningPoints.map(({ question, to }) => `${question} ${to}`)).toContain('domains few')
  })
})

describe.each(['packaging', 'scaling'] as const)('the flowchart of %s', (name) => {
  const text = flowchart(name)
  const nodes = new Set<Tree<string>>()
  const collect = (tree: Tree<string>): void => {
    nodes.add(tree)
    if (isFork(tree)) [tree.yes, tree.no].forEach(collect)
  }
  collect(name === 'packaging' ? PACKAGING : SCALING)

  test('draws every node once and both branches of every fork', () => {
    for (const { label } of nodes) expect(text.split(`"${label.join('<br/>')}"`)).toHaveLength(2)
    expect(text.match(/-->/g)).toHaveLength(2 * [...nodes].filter(isFork).length)
  })

  test('has a title, a description and short lines', () => {
    expect(text).toMatch(/^flowchart TD\n {2}accTitle: .+\n {2}accDescr: .+\n/)
    for (const { label } of nodes) for (const line of label) expect(line.length).toBeLessThanOrEqual(28)
  })

  test('says at each fork which answers it looks at, and looks at no others', () => {
    for (const fork of [...nodes].filter(isFork))
      for (let index = 0; index < EVERY.length; index += 53) {
        const { answers } = at(index)
        for (const { id, options } of QUESTIONS) {
          if (fork.asks.includes(id)) continue
          for (const { value } of options) expect(fork.test({ ...answers, [id]: value })).toBe(fork.test(answers))
        }
      }
  })
})
