/** Cards are read from their files, and each thing that is wrong is said in a sentence that names file, card and field. */
import { describe, expect, test } from 'vitest'
import { loadCards, readCards, type GivenCards } from '@/lib/drill/load.ts'
import { cardFolder, DRAWN_FLAW, FLAW, OPEN, SAMPLE, SCENARIO, type Files } from './cards-fixture.ts'

async function read(files: Files, given?: GivenCards) {
  const { root, remove } = await cardFolder(files)
  try {
    return await readCards(root, given)
  } finally {
    await remove()
  }
}

const faultsOf = async (files: Files, given?: GivenCards) => (await read(files, given)).faults

const estimate = {
  id: 'sample-estimate',
  title: 'Replicas',
  sources: [{ title: 'Scaling', url: 'https://modelcontextprotocol.io/x' }],
  draw: () => ({ ask: '', answer: 1, unit: '', tolerance: 0, worked: [], lesson: '' }),
}

describe('cards', () => {
  test('get their kind and chapter from folder and file', async () => {
    const question = { id: 'why', ask: 'Why?', answers: [{ text: 'So.', right: true as const, why: 'It is.' }] }
    const { cards, faults } = await read(SAMPLE, {
      estimates: { scaling: [estimate] },
      questions: { errors: [question] },
    })
    expect(faults).toEqual([])
    expect(cards.map(({ id, kind, chapter }) => [id, kind, chapter])).toEqual([
      ['sample-open', 'open', 'scaling'],
      ['sample-flaw', 'flaw', 'scaling'],
      ['sample-drawn', 'flaw', 'scaling'],
      ['sample-scenario', 'scenario', 'decision-guide'],
      ['sample-estimate', 'estimate', 'scaling'],
      ['check-errors-why', 'check', 'errors'],
    ])
    expect(cards[0]).toMatchObject({ rubric: [{ id: 'carries', text: 'Names `_meta`' }, {}, {}, {}] })
    expect(cards.at(-1)).toMatchObject({ question: 'why', ask: 'Why?' })
  })

  test('of a folder that is not there are none', async () => {
    expect((await read({ 'open/scaling.yaml': OPEN })).cards).toHaveLength(1)
    expect((await read({})).cards).toEqual([])
  })

  test('that are wrong are thrown, all sentences at once', async () => {
    const { root, remove } = await cardFolder({ 'open/a.yaml': 'x', 'flaws/b.yaml': 'y' })
    await expect(loadCards(root)).rejects.toThrow(
      'exercises/interview/open/a.yaml must be a list of cards.\nexercises/interview/flaws/b.yaml must be a list of cards.',
    )
    await remove()
  })
})

const open = (from: string | RegExp, to: string): Files => ({ 'open/scaling.yaml': OPEN.replace(from, to) })
const flaw = (from: string | RegExp, to: string, text = FLAW): Files => ({
  'flaws/scaling.yaml': text.replace(from, to),
})
const OPEN_CARD = 'exercises/interview/open/scaling.yaml, card sample-open'
const FLAW_CARD = 'exercises/interview/flaws/scaling.yaml, card sample-flaw'
const SCENARIO_CARD = 'exercises/interview/scenarios/x.yaml, card sample-scenario'

test.each<[string, Files, string]>([
  [
    'an id with capitals',
    open('sample-open', 'Sample'),
    'exercises/interview/open/scaling.yaml, card Sample, id: must be small letters, digits and single hyphens.',
  ],
  [
    'an id that looks like a check question’s',
    open('sample-open', 'check-x'),
    'exercises/interview/open/scaling.yaml, card check-x, id: must not begin with “check-”: those are the questions of chapters.',
  ],
  ['no id', open('- id: sample-open\n ', '-'), 'exercises/interview/open/scaling.yaml, card number 1, id: is missing.'],
  ['a field that is missing', open(/ {2}short: .*\n/, ''), `${OPEN_CARD}, short: is missing.`],
  ['a field of another type', open(/ {2}short: .*\n/, '  short: 12\n'), `${OPEN_CARD}, short: must be of type string.`],
  ['an empty text', open(/ {2}short: .*\n/, '  short: "  "\n'), `${OPEN_CARD}, short: must hold a text.`],
  [
    'a field that nobody knows',
    open('  short:', '  hint: x\n  short:'),
    `${OPEN_CARD}, hint: is no field of such a card.`,
  ],
  ['http', open('https://', 'http://'), `${OPEN_CARD}, sources.0.url: must be an https address.`],
  ['too few points', open(/ {4}- \{ id: any.*\n/, ''), `${OPEN_CARD}, rubric: must have at least 4 points.`],
  [
    'two points of one id',
    open('id: any,', 'id: carries,'),
    `${OPEN_CARD}, rubric: must not have two points of one id.`,
  ],
  [
    'a follow-up on nothing',
    open('on: old', 'on: new'),
    `${OPEN_CARD}, followUps.1.on: must be the id of a point of the rubric, which “new” is not.`,
  ],
  ['one follow-up', open(/ {4}- \{ ask: And older.*\n/, ''), `${OPEN_CARD}, followUps: must have at least two.`],
  [
    'no fault among the places',
    flaw('fault: true, ', ''),
    `${FLAW_CARD}, places: must have exactly one with “fault: true”.`,
  ],
  [
    'two faults',
    flaw('The name, why', 'The name, fault: true, why'),
    `${FLAW_CARD}, places: must have exactly one with “fault: true”.`,
  ],
  [
    'neither diagram nor config',
    flaw(/ {2}config:\n(?: {4}.*\n)+/, ''),
    `${FLAW_CARD}, diagram: must be there, or config, and not both.`,
  ],
  [
    'a diagram without a title',
    flaw(/ *accTitle: .*\n/, '', DRAWN_FLAW),
    `exercises/interview/flaws/scaling.yaml, card sample-drawn, diagram: cannot be drawn: A diagram needs a line "accTitle: …", all of it on one line: flowchart LR.`,
  ],
  [
    'an answer that does not exist',
    { 'scenarios/x.yaml': SCENARIO.replace('bursts', 'waves') },
    `${SCENARIO_CARD}, answers.traffic: must be one of steady, bursts, rare.`,
  ],
  [
    'a story with answers missing',
    { 'scenarios/x.yaml': `${SCENARIO}  story: Once.\n` },
    `${SCENARIO_CARD}, answers: must give all answers, since the card tells the story: domains, tools, teams, deploy, scaling, isolation, credentials, volume, cost, state, clients is missing.`,
  ],
  [
    'a file of another kind',
    { 'open/scaling.yml': OPEN },
    'exercises/interview/open/scaling.yml is no card file: they end in .yaml.',
  ],
  ['no list', { 'open/scaling.yaml': 'id: x\n' }, 'exercises/interview/open/scaling.yaml must be a list of cards.'],
  [
    'two cards of one id',
    { 'open/scaling.yaml': OPEN, 'open/errors.yaml': OPEN },
    'Two cards have the id sample-open: one of kind open in the chapter errors, one of kind open in the chapter scaling. Ids are unique in the deck.',
  ],
])('%s is said', async (_, files, sentence) => {
  expect(await faultsOf(files)).toEqual([sentence])
})

test('a file that is no YAML is said, with the place', async () => {
  const [fault, ...more] = await faultsOf({ 'open/scaling.yaml': '- id: [x\n' })
  expect(more).toEqual([])
  expect(fault).toMatch(/^exercises\/interview\/open\/scaling\.yaml is no YAML: .* line \d+, column \d+\.$/)
})

test('an estimate is checked as far as it can be without drawing it', async () => {
  expect(await faultsOf({}, { estimates: { scaling: [{ ...estimate, title: '' }] } })).toEqual([
    'exercises/interview/estimates/scaling.ts, card sample-estimate, title: must hold a text.',
  ])
})
