/** Right expressions and their values. Every input is drawn, and drawn so that the usual mistakes always show. */
import type { Check, CheckContext } from '../../../lib/grader/check.ts'
import type { Random } from '../../../lib/grader/random.ts'
import { inOrder } from '../../../lib/grader/in-order.ts'
import { expectValue } from './call.ts'
import { binary, drawTree, minus, number, task } from './expression.ts'
import type { Task, Tree } from './expression.ts'

interface Topic {
  readonly id: string
  readonly title: string
  readonly section: string
  readonly needs: readonly string[]
  /** What a wrong value of these expressions points to. */
  readonly lesson: string
  draw(random: Random): Task[]
}

/** Text for an expression, and the same as a tree for its value. */
function spelled(expression: string, tree: Tree): Task {
  return { expression, expected: task(tree).expected }
}

const small = (random: Random) => number(random.int(2, 9))
const large = (random: Random) => number(random.int(20, 99))
/** Divides by 2, 4 and 8 without a rest, where division is not the point. */
const whole = (random: Random) => number(8 * random.int(3, 12))

/** A whole number and a divisor that leaves more decimals than anybody rounds to. */
function endless(random: Random): Tree {
  const divisor = random.pick([3, 7, 9, 11])
  return binary(number(divisor * random.int(2, 9) + 1), '/', number(divisor))
}

const result: Topic = {
  id: 'result-text',
  title: 'Answers a sum with "Result: " and its value',
  section: 'Brief › The answer',
  needs: ['tool-listed'],
  lesson: 'Whoever reads the answer finds the number after "Result: ", in the first text block.',
  draw: (random) => [task(binary(large(random), '+', large(random)))],
}

const topics: readonly Topic[] = [
  {
    id: 'four-operations',
    title: 'Adds, subtracts, multiplies and divides',
    section: 'Brief › The grammar',
    needs: [result.id],
    lesson: 'A difference may be negative and a quotient may have decimals: neither is cut off or rounded.',
    draw: (random) => [
      task(binary(large(random), '+', small(random))),
      task(binary(small(random), '-', large(random))),
      task(binary(large(random), '*', large(random))),
      task(binary(number(2 * random.int(10, 40) + 1), '/', number(2))),
      task(endless(random)),
    ],
  },
  {
    id: 'decimals',
    title: 'Reads decimals',
    section: 'Brief › The grammar',
    needs: [result.id],
    lesson: 'A number is digits with at most one point between them.',
    draw: (random) => [
      task(binary(number(`${random.int(1, 9)}.${random.int(1, 9)}`), '+', number(`0.${random.int(11, 98)}1`))),
      task(binary(number(`${random.int(1, 9)}.5`), '*', number(`${random.int(10, 90)}.2${random.int(1, 9)}`))),
    ],
  },
  {
    id: 'precedence',
    title: 'Multiplies and divides before it adds and subtracts',
    section: 'Brief › The grammar',
    needs: [result.id],
    lesson: 'Products and quotients bind tighter than sums and differences.',
    draw: (random) => [
      task(binary(large(random), '+', binary(small(random), '*', small(random)))),
      task(binary(large(random), '-', binary(whole(random), '/', number(4)))),
      task(binary(binary(small(random), '*', small(random)), '+', binary(small(random), '*', small(random)))),
    ],
  },
  {
    id: 'left-to-right',
    title: 'Goes from left to right where precedence is equal',
    section: 'Brief › The grammar',
    needs: [result.id],
    lesson: 'a - b - c is (a - b) - c, and a / b * c is (a / b) * c.',
    draw: (random) => [
      task(binary(binary(large(random), '-', small(random)), '-', small(random))),
      task(binary(binary(large(random), '-', small(random)), '+', small(random))),
      task(binary(binary(whole(random), '/', number(2)), '/', number(4))),
      task(binary(binary(whole(random), '/', number(8)), '*', small(random))),
    ],
  },
  {
    id: 'parentheses',
    title: 'Works out parentheses first',
    section: 'Brief › The grammar',
    needs: [result.id],
    lesson: 'What stands in parentheses is worked out first, however deep.',
    draw: (random) => {
      const sum = binary(large(random), '+', small(random))
      const inner = binary(large(random), '+', binary(small(random), '+', sum))
      const wrapped = random.int(10, 99)
      return [
        task(binary(sum, '*', small(random))),
        task(binary(number(500), '-', sum)),
        task(binary(large(random), '*', binary(number(900), '-', inner))),
        spelled(`((${wrapped}))`, number(wrapped)),
      ]
    },
  },
  {
    id: 'unary-minus',
    title: 'Reads a minus sign before a number or a parenthesis',
    section: 'Brief › The grammar',
    needs: [result.id],
    lesson: 'A minus with nothing to subtract from turns the sign of what follows it.',
    draw: (random) => [
      task(minus(large(random))),
      task(binary(minus(small(random)), '+', large(random))),
      task(binary(large(random), '*', minus(small(random)))),
      task(minus(binary(large(random), '-', small(random)))),
      task(binary(large(random), '-', minus(small(random)))),
    ],
  },
  {
    id: 'spaces',
    title: 'Does not mind spaces, or their absence',
    section: 'Brief › The grammar',
    needs: [result.id],
    lesson: 'Spaces may stand anywhere but within a number.',
    draw: (random) => {
      const [a, b] = [random.int(10, 99), random.int(10, 99)]
      return [
        spelled(`${a}+${b}`, binary(number(a), '+', number(b))),
        spelled(`${a}*${b}`, binary(number(a), '*', number(b))),
        spelled(`   ${a}   -${b}  `, binary(number(a), '-', number(b))),
      ]
    },
  },
]

const mixed: Topic = {
  id: 'mixed',
  title: 'Works out whatever the grammar allows',
  section: 'Brief › The grammar',
  needs: [result.id, ...topics.map((topic) => topic.id)],
  lesson:
    'Each rule holds by itself, so one of them does not hold inside another. Take the expression apart, piece by piece.',
  draw: (random) => {
    // A difference that is negative in parentheses, behind a minus: where text replacement goes wrong.
    const negative = binary(small(random), '-', large(random))
    const nested = binary(large(random), '-', binary(small(random), '*', binary(small(random), '-', negative)))
    // A value on the way that JavaScript writes as 3e-7: to be kept as a number, not as text.
    const tiny = binary(binary(small(random), '/', number(10_000_000)), '*', number(random.int(2, 9) * 10_000_000))
    return [
      task(binary(large(random), '-', negative)),
      task(nested),
      task(tiny),
      ...Array.from({ length: 14 }, () => task(drawTree(random, 4))),
    ]
  },
}

/** All expressions of a topic are in flight at once: nothing in the protocol says that a client waits. */
function check({ id, title, section, needs, lesson, draw }: Topic): Check {
  return {
    id,
    title,
    level: 'must',
    spec: { title: section },
    needs,
    async run(context: CheckContext) {
      await inOrder(draw(context.random).map((item) => expectValue(context, item, lesson)))
    },
  }
}

export const arithmeticChecks: readonly Check[] = [result, ...topics, mixed].map(check)
