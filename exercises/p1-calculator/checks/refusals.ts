/** Expressions that the grammar does not know, and what the refusals say. */
import type { Check, CheckContext } from '../../../lib/grader/check.ts'
import type { Random } from '../../../lib/grader/random.ts'
import { inOrder } from '../../../lib/grader/in-order.ts'
import { showCall } from '../../shared/answers.ts'
import { calculate, expectRefusal, judgeRefusal, readResult } from './call.ts'

interface Refusals {
  readonly id: string
  readonly title: string
  readonly reason: string
  draw(random: Random): string[]
}

const digit = (random: Random) => random.int(2, 9)

/** Letters that stand in no name of JavaScript's, and by themselves in no word of an English sentence. */
function drawWord(random: Random): string {
  return Array.from({ length: 4 }, () => random.pick([...'bcdfghjklmnpqvwz'])).join('')
}

/** `×`, `÷` and `−` are what a phone's keyboard or a model's prose writes for `*`, `/` and `-`. */
function drawForeign(random: Random): { symbol: string; word: string } {
  return { symbol: random.pick([...'$#@!&%=;×÷−']), word: drawWord(random) }
}

const groups: readonly Refusals[] = [
  {
    id: 'refuses-empty',
    title: 'Refuses an empty expression',
    reason: 'there is nothing to work out.',
    draw: (random) => ['', ' '.repeat(random.int(1, 5))],
  },
  {
    id: 'refuses-unbalanced',
    title: 'Refuses unbalanced parentheses',
    reason: 'its parentheses do not match.',
    draw: (random) => [
      `(${digit(random)} + ${digit(random)}`,
      `${digit(random)} + ${digit(random)})`,
      `${digit(random)} * ((${digit(random)} - ${digit(random)})`,
      `)${digit(random)} + ${digit(random)}(`,
      `${digit(random)} * (${digit(random)} ${digit(random)}`,
    ],
  },
  {
    id: 'refuses-incomplete',
    title: 'Refuses a missing operand or operator',
    reason: 'an operand or an operator is missing.',
    draw: (random) => [
      `${digit(random)} +`,
      `* ${digit(random)}`,
      `${digit(random)} ${digit(random)}`,
      `(${digit(random)} ${digit(random)})`,
      '()',
      `${digit(random)} * () + ${digit(random)}`,
      `${digit(random)} + * ${digit(random)}`,
      `${random.int(20, 90)} // ${digit(random)}`,
    ],
  },
  {
    id: 'refuses-two-points',
    title: 'Refuses a number with two points',
    reason: 'a number has at most one point.',
    draw: (random) => [
      `${digit(random)}.${digit(random)}.${digit(random)}`,
      `${digit(random)} + ${digit(random)}.${digit(random)}.${digit(random)}`,
    ],
  },
  {
    id: 'refuses-division-by-zero',
    title: 'Refuses to divide by zero',
    reason: 'division by zero has no value.',
    draw: (random) => {
      const [a, b] = [random.int(2, 99), random.int(2, 99)]
      return [`${a} / 0`, '0 / 0', `${a} / (${b} - ${b})`, `${a} / 0.0 + ${b}`, `${b} / (${a} / 0)`]
    },
  },
]

/** Form before content: a server that refuses in another way fails here, and not again with every mistake it refuses. */
const formCheck: Check = {
  id: 'refusal-form',
  title: 'Refuses with isError and a text',
  level: 'must',
  spec: { title: 'Brief › Refusals' },
  needs: ['result-text'],
  async run(context) {
    const [a, b] = [digit(context.random), digit(context.random)]
    await inOrder(
      [`${a} $ ${b}`, `(${a} + ${b}`, `${a} / 0`].map(async (expression) => {
        const reply = await calculate(context, expression)
        // A value means that nothing was refused. Which mistakes have to be, others check.
        if (typeof readResult(reply) === 'string') judgeRefusal(context, expression, reply, '')
      }),
    )
  },
}

const refusalChecks = groups.map(({ id, title, reason, draw }): Check => ({
  id,
  title,
  level: 'must',
  spec: { title: 'Brief › Refusals' },
  needs: [formCheck.id],
  async run(context) {
    await inOrder(draw(context.random).map((expression) => expectRefusal(context, expression, reason)))
  },
}))

/** Whether a text names the symbol, or the word or one letter of it by itself (a parser may go letter by letter). */
export function names(text: string, foreign: string): boolean {
  if (text.toLowerCase().includes(foreign.toLowerCase())) return true
  if (!/^[a-z]{2,}$/.test(foreign)) return false
  return new RegExp(`(?<![a-z])[${foreign}](?![a-z])`, 'i').test(text)
}

interface Foreign {
  readonly expression: string
  /** The character or word that the grammar does not know. */
  readonly foreign: string
  /** What the text must hold at least, where that is less. */
  readonly named?: string
}

/** Some foreign characters look like others: `−` is not `-`. */
function show(foreign: string): string {
  const point = foreign.codePointAt(0)!
  return point < 128 ? foreign : `${foreign} (U+${point.toString(16).toUpperCase().padStart(4, '0')})`
}

/** Refuses each expression and names in the refusal's text what is foreign in it. */
export async function expectNamed(context: CheckContext, cases: readonly Foreign[]): Promise<void> {
  await inOrder(
    cases.map(async ({ expression, foreign, named = foreign }) => {
      const text = await expectRefusal(context, expression, `${show(foreign)} is not in the grammar.`)
      if (names(text, named)) return
      context.fail({
        summary: `The refusal of ${expression} does not say that ${show(foreign)} is foreign.`,
        sent: showCall('calculate', { expression }),
        received: `isError, text: ${JSON.stringify(text)}`,
        expected: `a text that holds ${show(named)}`,
        why: 'A model that reads what was wrong can leave it out. "Invalid expression" leaves it guessing.',
        fix: 'Put the character or word that stopped you into the text of the refusal.',
      })
    }),
  )
}

const foreignCheck: Check = {
  id: 'refuses-foreign',
  title: 'Refuses a foreign character or word, and names it',
  level: 'must',
  spec: { title: 'Brief › Refusals' },
  needs: [formCheck.id],
  async run(context) {
    const { random } = context
    const { symbol, word } = drawForeign(random)
    const [a, b] = [digit(random), digit(random)]
    await expectNamed(context, [
      { expression: `${a} ${symbol} ${b}`, foreign: symbol },
      { expression: `${a} + ${b} ?`, foreign: '?' },
      { expression: `${a},${b} + 1`, foreign: ',' },
      { expression: `${a} % ${b}`, foreign: '%' },
      { expression: word, foreign: word },
      { expression: `${a} + ${word}(${b})`, foreign: word },
    ])
  },
}

const distinctCheck: Check = {
  id: 'distinct-texts',
  title: 'Gives unbalanced, foreign and division by zero a text each',
  level: 'must',
  spec: { title: 'Brief › Refusals' },
  needs: ['refuses-unbalanced', 'refuses-foreign', 'refuses-division-by-zero'],
  async run(context) {
    const [a, b] = [digit(context.random), digit(context.random)]
    // What is wrong stands at the same place in all three: a position alone does not tell them apart.
    const cases = [
      ['an unbalanced parenthesis', `${a} ) ${b}`],
      ['a foreign character', `${a} $ ${b}`],
      ['division by zero', `${a} / 0`],
      ['an unbalanced parenthesis', `( ${a} + ${b}`],
    ] as const
    const texts = await inOrder(
      cases.map(async ([kind, expression]) => ({
        kind,
        expression,
        // Repeating the expression says nothing about what is wrong with it.
        text: (await expectRefusal(context, expression, `it holds ${kind}.`)).replaceAll(expression, '…').trim(),
      })),
    )
    for (const [index, one] of texts.entries())
      for (const other of texts.slice(index + 1)) {
        if (one.kind === other.kind || one.text !== other.text) continue
        context.fail({
          summary: `${capital(one.kind)} and ${other.kind} are refused with the same text.`,
          sent: `${one.expression} and ${other.expression}`,
          received: `twice (the expression itself left out): ${JSON.stringify(one.text)}`,
          expected: 'a text for each kind of mistake',
          why: 'Each is mended in a different way; a model that reads one text for all of them cannot know which.',
        })
      }
  },
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export const refusalsChecks: readonly Check[] = [formCheck, ...refusalChecks, foreignCheck, distinctCheck]
