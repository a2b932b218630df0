/** Cards as a terminal shows them. */
import { describe, expect, test } from 'vitest'
import { poseCard } from '@/lib/cli/drill/pose.ts'
import { painter, terminalMarkdown } from '@/lib/cli/drill/terminal-markdown.ts'
import { choose } from '@/lib/decision/choose.ts'
import { ASPECTS } from '@/lib/decision/aspects.ts'
import { drawScenario } from '@/lib/drill/scenario/draw.ts'
import { askedAspects } from '@/lib/drill/scenario/asked.ts'
import type { EstimateCard, FlawCard, ScenarioCard } from '@/lib/drill/card.ts'
import { checkCard } from '@/lib/drill/check-card.ts'
import { loadCards, type AnyCard } from '@/lib/drill/load.ts'
import { cardFolder, SAMPLE } from './cards-fixture.ts'

const plain = (text: string, width = 30) => terminalMarkdown(text, { width, paint: painter(false) })

describe('Markdown at a terminal', () => {
  test('is wrapped between words, at most as wide as told', () => {
    const text = plain('One two three four five six seven eight nine ten eleven twelve.')
    expect(text).toBe('One two three four five six\nseven eight nine ten eleven\ntwelve.')
    expect(
      plain('a '.repeat(200))
        .split('\n')
        .every((line) => line.length <= 30),
    ).toBe(true)
  })

  test('keeps lists, code and addresses readable', () => {
    expect(plain('Say `x` and **y**:\n\n1. one two three four five six seven eight\n2. b\n\n   - c', 24)).toBe(
      'Say `x` and y:\n\n1. one two three four\n   five six seven eight\n2. b\n   - c',
    )
    expect(plain('```yaml\na: 1\n\nb: 2\n```')).toBe('    a: 1\n    \n    b: 2')
    expect(plain('[a](https://b.example) [c](/lessons/d)', 80)).toBe('a (https://b.example) c')
  })

  test('has colours only where they are shown, and they take no room', () => {
    const coloured = terminalMarkdown('one `two` three', { width: 15, paint: painter(true) })
    expect(coloured).toBe('one \u001b[36m`two`\u001b[39m three')
    expect(plain('one `two` three')).not.toContain('\u001b')
  })
})

describe('a card at a terminal', async () => {
  const { root, remove } = await cardFolder(SAMPLE)
  const cards = await loadCards(root)
  await remove()
  const find = <Kind extends AnyCard>(id: string) => cards.find((card) => card.id === id) as Kind

  test('that is open says its answer at three depths, and asks for the points', () => {
    const { prompts, reveal, rubric } = poseCard(find('sample-open'), 1)
    expect(prompts).toEqual([])
    expect(rubric.map(({ id }) => id)).toEqual(['carries', 'any', 'state', 'old'])
    for (const title of ['In 30 seconds', 'In two minutes', 'At the whiteboard', 'Traps', 'Asked on'])
      expect(reveal([]).text).toContain(`**${title}**`)
  })

  test('with a fault knows where it is', () => {
    const { question, prompts, reveal } = poseCard(find<FlawCard>('sample-flaw'), 1)
    expect(question).toContain('sessionAffinity: ClientIP')
    expect(prompts[0]?.options).toEqual(['The affinity', 'The name', 'The port'])
    expect(reveal(['1']).answered).toEqual({ outcome: 'right' })
    expect(reveal(['1']).text).toMatch(/^\*\*Right/)
    expect(reveal(['2']).answered).toEqual({ outcome: 'wrong' })
    expect(reveal(['']).text).not.toContain('Not right')
  })

  test('with a diagram says it in words', () => {
    expect(poseCard(find<FlawCard>('sample-drawn'), 1).question).toContain('A client talks to a gateway, and past it')
  })

  test('that is an estimate says the problem before it is revealed, and the steps after', () => {
    const card: EstimateCard = {
      ...{ id: 'x', kind: 'estimate', chapter: 'scaling', title: 'X', sources: [] },
      draw: () => ({
        ...{ ask: 'How many?', answer: 1200, unit: 'calls', tolerance: 0.05, lesson: 'Count.' },
        worked: [{ say: 'All', formula: '600 * 2', result: 1200, unit: 'calls' }],
      }),
    }
    const { prompts, reveal } = poseCard(card, 1)
    expect(prompts[0]?.problem?.('lots')).toMatch(/is no number/)
    expect(prompts[0]?.problem?.('1.2k')).toBeUndefined()
    expect(reveal(['1,210']).answered).toEqual({ outcome: 'right' })
    expect(reveal(['']).answered).toEqual({ outcome: 'wrong' })
    expect(reveal(['1']).text).toContain('All: `600 * 2` = 1,200 calls')
  })

  test('that is a scenario is judged as a whole', () => {
    const card = find<ScenarioCard>('sample-scenario')
    const { answers, story } = drawScenario(card, 3)
    const { question, prompts, reveal } = poseCard(card, 3)
    expect(question).toContain(story)
    const choices = choose(answers)
    const right = askedAspects(answers).map((id) => {
      const { choices: all } = ASPECTS.find((aspect) => aspect.id === id)!
      return String(Object.keys(all).indexOf(choices[id]) + 1)
    })
    expect(prompts).toHaveLength(right.length)
    expect(reveal(right).answered).toEqual({ points: { touched: right.length, total: right.length } })
    expect(reveal([]).answered).toEqual({ points: { touched: 0, total: right.length } })
    expect(reveal([]).text).not.toContain('Not right')
  })

  test('that is a check question wants all right answers and no wrong one', () => {
    const answer = (text: string, right?: true) => ({ text, why: `${text}.`, ...(right && { right }) })
    const card = checkCard('errors', {
      id: 'q',
      ask: 'Which?',
      answers: [answer('a', true), answer('b'), answer('c', true)],
    })
    const { prompts, reveal } = poseCard(card, 1)
    expect(prompts[0]?.ask).toBe('Which are right? (several)')
    expect(reveal(['1, 3']).answered).toEqual({ outcome: 'right' })
    for (const wrong of ['1', '1 2 3', '2', '']) expect(reveal([wrong]).answered).toEqual({ outcome: 'wrong' })
  })
})
