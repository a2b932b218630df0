/** The deck: every card fits its schema, rests on sources, and is as long, as spelt and as linked as it should be. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../exercises/catalogue.ts'
import { ESTIMATES } from '../../exercises/interview/estimates/index.ts'
import { chapters } from '../../lessons/index.ts'
import { drawEstimate } from '../../lib/drill/estimate.ts'
import { readCards, type AnyCard } from '../../lib/drill/load.ts'
import { drawScenario } from '../../lib/drill/scenario/draw.ts'
import { ROOT } from '../run/paths.ts'
import { cardFaults, estimateFaults } from './drill/card-faults.ts'
import { glossarySlugs, questionsOf, writtenChapters } from './lessons/chapters.ts'

const INTERVIEW = path.join(ROOT, 'exercises/interview')

/** The chapters whose subject architecture interviews are about. */
const CORE = { first: 20, last: 28, cards: 60 }
const LEAST = 120

const questions = await Promise.all(chapters.map(async ({ slug }) => [slug, await questionsOf(slug)] as const))
const { cards, faults } = await readCards(INTERVIEW, {
  estimates: ESTIMATES,
  questions: Object.fromEntries(questions),
})
const written = await writtenChapters()
const targets = {
  chapters: new Map(written.map(({ slug, headings }) => [slug, new Set(headings.map(({ id }) => id))])),
  exercises: new Set(catalogue.map(({ slug }) => slug)),
  terms: await glossarySlugs(),
}

const own = cards.filter(({ kind }) => kind !== 'check')
const of = <Kind extends AnyCard['kind']>(kind: Kind) =>
  cards.filter((card): card is Extract<AnyCard, { kind: Kind }> => card.kind === kind)

describe('the deck', () => {
  test.each(['open', 'flaws', 'scenarios', 'estimates'])('has cards in exercises/interview/%s', (folder) => {
    expect(existsSync(path.join(INTERVIEW, folder)), `There is no folder exercises/interview/${folder}.`).toBe(true)
    const kind = ({ open: 'open', flaws: 'flaw', scenarios: 'scenario', estimates: 'estimate' } as const)[folder]!
    expect(of(kind).length, `No card of exercises/interview/${folder} is right.`).toBeGreaterThan(0)
  })

  test('is right in every file, card and field, and has no id twice', () => {
    expect(faults).toEqual([])
  })

  test(`has ${LEAST} cards or more beside the check questions, ${CORE.cards} of them over chapters 20 to 28`, () => {
    const core = chapters.filter(({ number }) => number >= CORE.first && number <= CORE.last).map(({ slug }) => slug)
    expect(own.length).toBeGreaterThanOrEqual(LEAST)
    expect(own.filter(({ chapter }) => core.includes(chapter)).length).toBeGreaterThanOrEqual(CORE.cards)
    // None of them is left out.
    expect(core.filter((slug) => !own.some(({ chapter }) => chapter === slug))).toEqual([])
  })

  test('asks all check questions of the book', () => {
    expect(of('check').length).toBe(questions.reduce((sum, [, list]) => sum + list.length, 0))
  })
})

test.each(cards)('$id rests on sources, and is well written', (card) => {
  expect(cardFaults(card, { targets })).toEqual([])
})

test.each(of('estimate'))('$id is as well written with any numbers', (card) => {
  for (let seed = 0; seed < 25; seed++) expect(estimateFaults(drawEstimate(card, seed))).toEqual([])
})

test.each(of('scenario').filter(({ story }) => story === undefined))('$id has companies to draw', (card) => {
  const drawn = Array.from({ length: 25 }, (_, seed) => drawScenario(card, seed))
  expect(new Set(drawn.map(({ story }) => story)).size).toBe(25)
  for (const { answers } of drawn) expect(answers).toMatchObject(card.answers)
})
