/** Expressions as trees: drawn at random, valued exactly, and written down in the exercise's grammar. */
import type { Random } from '../../../lib/grader/random.ts'
import { calculate, negate, parseFraction, toNumber } from './fraction.ts'
import type { Fraction, Operator } from './fraction.ts'

export type Tree =
  | { readonly kind: 'number'; readonly text: string; readonly value: Fraction }
  | { readonly kind: 'negative'; readonly of: Tree; readonly value: Fraction }
  | {
      readonly kind: 'binary'
      readonly operator: Operator
      readonly left: Tree
      readonly right: Tree
      readonly value: Fraction
    }

/** An expression and the number it stands for. */
export interface Task {
  readonly expression: string
  readonly expected: number
}

export function number(text: string | number): Tree {
  return { kind: 'number', text: String(text), value: parseFraction(String(text)) }
}

export function minus(of: Tree): Tree {
  return { kind: 'negative', of, value: negate(of.value) }
}

export function binary(left: Tree, operator: Operator, right: Tree): Tree {
  return { kind: 'binary', operator, left, right, value: calculate(operator, left.value, right.value) }
}

export function task(tree: Tree): Task {
  return { expression: write(tree), expected: toNumber(tree.value) }
}

const tightness = { '+': 1, '-': 1, '*': 2, '/': 2 } as const

/**
 * Writes a tree with as few parentheses as its meaning allows, so that precedence and direction decide.
 * @param signAllowed whether a minus sign may stand here: the brief allows it at the start, after `(`, `*` and `/`
 */
function write(tree: Tree, signAllowed = true): string {
  if (tree.kind === 'number') return tree.text
  if (tree.kind === 'negative') {
    const inner = tree.of.kind === 'number' ? tree.of.text : `(${write(tree.of)})`
    return signAllowed ? `-${inner}` : `(-${inner})`
  }
  const level = tightness[tree.operator]
  const left = isLooser(tree.left, level) ? `(${write(tree.left)})` : write(tree.left, signAllowed)
  const right = isLooser(tree.right, level + 1) ? `(${write(tree.right)})` : write(tree.right, level === 2)
  return `${left} ${tree.operator} ${right}`
}

function isLooser(tree: Tree, level: number): boolean {
  return tree.kind === 'binary' && tightness[tree.operator] < level
}

/** Beyond this, doubles lose digits that the tolerance counts on. */
const LARGEST = 10_000
/** A divisor this small is a difference of larger numbers: rounding could turn it into anything, zero included. */
const SMALLEST_DIVISOR = 0.5

function fits(operator: Operator, left: Tree, right: Tree): boolean {
  if (operator === '/' && Math.abs(toNumber(right.value)) < SMALLEST_DIVISOR) return false
  return Math.abs(toNumber(calculate(operator, left.value, right.value))) <= LARGEST
}

/** A random tree of at most `depth` levels of operators. */
export function drawTree(random: Random, depth: number): Tree {
  if (depth === 0) {
    const text = random.int(1, 4) === 1 ? `${random.int(0, 20)}.${random.int(1, 9)}` : String(random.int(1, 40))
    return number(text)
  }
  if (random.int(1, 8) === 1) return minus(drawTree(random, depth - 1))
  const left = drawTree(random, depth - 1)
  const right = drawTree(random, random.int(0, depth - 1))
  const operator = random.pick<Operator>(['+', '-', '*', '/'])
  if (fits(operator, left, right)) return binary(left, operator, right)
  return binary(left, '-', right)
}
