/** Mock interviews: what is asked, what is asked on, and what is said at the end. */
import { describe, expect, test } from 'vitest'
import type { CardKind } from '@/lib/drill/deck-card.ts'
import { followUpsFor } from '@/lib/drill/interview/follow-ups.ts'
import { planInterview } from '@/lib/drill/interview/plan.ts'
import { report } from '@/lib/drill/interview/report.ts'
import type { InterviewCard, InterviewPlan } from '@/lib/drill/interview/types.ts'

const CHAPTERS = ['scaling', 'security', 'transports', 'errors']
const KINDS: readonly CardKind[] = ['open', 'flaw', 'scenario', 'estimate', 'check']

/** Six of each kind in each chapter. */
const DECK: readonly InterviewCard[] = CHAPTERS.flatMap((chapter) =>
  KINDS.flatMap((kind) =>
    Array.from({ length: 6 }, (_, index) => ({ id: `${chapter}-${kind}-${index}`, kind, chapter })),
  ),
)

const wish = { cards: DECK, count: 10, minutes: 30, seed: 1 }
const count = ({ questions }: InterviewPlan, kind: CardKind) => questions.filter((one) => one.kind === kind).length

describe('a plan', () => {
  test('mixes kinds as interviews do, and asks nothing twice', () => {
    for (let seed = 0; seed < 300; seed++) {
      const plan = planInterview({ ...wish, seed })
      expect(new Set(plan.questions.map(({ id }) => id)).size).toBe(10)
      expect(KINDS.map((kind) => count(plan, kind))).toEqual([5, 2, 2, 1, 0])
    }
  })

  test('spreads over the topics', () => {
    for (let seed = 0; seed < 100; seed++) {
      const { questions } = planInterview({ ...wish, seed, count: 8 })
      for (const chapter of CHAPTERS) expect(questions.filter((one) => one.chapter === chapter)).toHaveLength(2)
    }
  })

  test('is the same for the same seed, and another for another', () => {
    expect(planInterview(wish)).toEqual(planInterview(wish))
    expect(planInterview({ ...wish, seed: 2 })).not.toEqual(planInterview(wish))
  })

  test('keeps to the topics that were asked for', () => {
    const { questions } = planInterview({ ...wish, topics: ['errors'] })
    expect(new Set(questions.map(({ chapter }) => chapter))).toEqual(new Set(['errors']))
    expect(questions).toHaveLength(10)
  })

  test('is shorter where the deck is, and takes other kinds where one is used up', () => {
    const few = DECK.filter(({ kind, chapter }) => kind === 'check' && chapter === 'errors')
    expect(planInterview({ ...wish, cards: [...few, ...few] }).questions).toHaveLength(6)
    expect(planInterview({ ...wish, cards: [] }).questions).toEqual([])
  })

  test('leaves out what is suspended, and asks what is weak first', () => {
    const cards = DECK.filter(({ kind, chapter }) => kind === 'open' && chapter === 'errors')
    const [away, weak] = [cards[0]!.id, cards[4]!.id]
    const records = [
      { card: away, suspended: true as const },
      { card: weak, memory: { lapses: 3, difficulty: 8 } },
    ]
    for (let seed = 0; seed < 50; seed++) {
      const { questions } = planInterview({ ...wish, cards, records, seed })
      expect(questions.map(({ id }) => id)).not.toContain(away)
      expect(questions[0]?.id).toBe(weak)
    }
  })

  test('shares the clock out, to the minute', () => {
    const { questions } = planInterview(wish)
    const sum = questions.reduce((total, { budgetMs }) => total + budgetMs, 0)
    expect(Math.abs(sum - 30 * 60_000)).toBeLessThan(questions.length)
    const budget = (kind: CardKind) => questions.find((one) => one.kind === kind)!.budgetMs
    expect(budget('scenario')).toBeGreaterThan(budget('open'))
    expect(budget('open')).toBeGreaterThan(budget('estimate'))
  })

  test('gives each question a seed that createRandom takes', () => {
    for (const { seed } of planInterview(wish).questions) {
      expect(Number.isInteger(seed)).toBe(true)
      expect(seed).toBeGreaterThanOrEqual(0)
      expect(seed).toBeLessThanOrEqual(0xffffffff)
    }
  })
})

describe('follow-ups', () => {
  const followUps = ['a', 'b', 'c'].map((on) => ({ on, ask: `${on}?` }))
  const asked = (touched: readonly string[]) => followUpsFor({ followUps }, touched).map(({ on }) => on)

  test('come back to what was not touched first; two at most', () => {
    expect(asked([])).toEqual(['a', 'b'])
    expect(asked(['a'])).toEqual(['b', 'c'])
    expect(asked(['a', 'b'])).toEqual(['c', 'a'])
    expect(asked(['a', 'b', 'c'])).toEqual(['a', 'b'])
    expect(followUpsFor({ followUps: [] }, [])).toEqual([])
  })
})

describe('the report', () => {
  const question = (id: string, chapter: string) => ({
    ...{ id, chapter, kind: 'open' as const, seed: 1, budgetMs: 60_000 },
  })
  const plan: InterviewPlan = {
    seed: 1,
    minutes: 4,
    questions: [
      question('one', 'scaling'),
      question('two', 'security'),
      question('three', 'scaling'),
      question('late', 'errors'),
    ],
  }
  const points = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: id.toUpperCase() }))
  const made = report({
    plan,
    chapters: [
      { slug: 'errors', title: 'Errors' },
      { slug: 'transports', title: 'Transports' },
      { slug: 'scaling', title: 'Scaling' },
      { slug: 'security', title: 'Security' },
    ],
    answers: [
      { card: 'one', points, touched: ['a', 'b', 'c', 'd'], durationMs: 70_000 },
      { card: 'two', points, touched: ['b'], durationMs: 50_000, followUps: [{ ask: 'And then?', answered: false }] },
      {
        card: 'three',
        points,
        touched: ['a', 'b', 'c'],
        durationMs: 40_000,
        followUps: [{ ask: 'Why?', answered: true }],
      },
    ],
  })

  test('says of each question what was missed, and how long it took', () => {
    expect(made.questions.map(({ id, score }) => [id, score])).toEqual([
      ['one', 1],
      ['two', 0.2],
      ['three', 0.8],
      ['late', 0],
    ])
    expect(made.questions[1]).toMatchObject({
      missed: [
        { id: 'a', text: 'A' },
        { id: 'c', text: 'C' },
        { id: 'd', text: 'D' },
      ],
      unanswered: ['And then?'],
      durationMs: 50_000,
      budgetMs: 60_000,
      reached: true,
    })
    expect(made.questions[3]).toMatchObject({ reached: false, durationMs: 0 })
  })

  test('names strong and weak topics, and what to read in the order of the book', () => {
    expect(made.score).toBeCloseTo(0.5)
    expect(made.strong.map(({ chapter }) => chapter)).toEqual(['scaling'])
    expect(made.weak.map(({ chapter }) => chapter)).toEqual(['errors', 'security'])
    expect(made.read.map(({ slug }) => slug)).toEqual(['errors', 'scaling', 'security'])
  })

  test('holds the time used against the clock', () => {
    expect(made.usedMs).toBe(160_000)
    expect(made.clockMs).toBe(240_000)
  })

  test('of an interview that was left at once is empty, not broken', () => {
    const none = report({ plan: { seed: 1, minutes: 5, questions: [] }, chapters: [], answers: [] })
    expect(none).toMatchObject({ score: 0, questions: [], strong: [], weak: [], read: [], usedMs: 0 })
  })
})
