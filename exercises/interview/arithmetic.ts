/** Arithmetic that is its own text: an estimate's formula and its value are made together and cannot disagree. */

export interface Term {
  readonly text: string
  readonly value: number
  /** How tightly the text holds together: 1 a sum, 2 a product, 3 a power, 4 a number or a call. */
  readonly level: 1 | 2 | 3 | 4
  /** Something in it was rounded up or down that was nearly whole: whoever rounds on the way gets another answer. */
  readonly delicate: boolean
}

type Operand = Term | number

/** How near to a whole number is too near to be rounded up or down. */
const DELICATE = 0.01

const lift = (operand: Operand): Term =>
  typeof operand === 'number' ? { text: `${operand}`, value: operand, level: 4, delicate: false } : operand

function binary(level: 1 | 2, sign: string, a: Operand, b: Operand, value: (a: number, b: number) => number): Term {
  const [left, right] = [lift(a), lift(b)]
  // The right side of `-` and `/` needs its brackets even around its own kind.
  const tight = sign === '-' || sign === '/' ? level + 1 : level
  const put = ({ text, level: own }: Term, least: number) => (own < least ? `(${text})` : text)
  return {
    text: `${put(left, level)} ${sign} ${put(right, tight)}`,
    value: value(left.value, right.value),
    level,
    delicate: left.delicate || right.delicate,
  }
}

export const plus = (a: Operand, b: Operand): Term => binary(1, '+', a, b, (x, y) => x + y)
export const minus = (a: Operand, b: Operand): Term => binary(1, '-', a, b, (x, y) => x - y)
export const over = (a: Operand, b: Operand): Term => binary(2, '/', a, b, (x, y) => x / y)

/** The product of two or more. */
export const times = (first: Operand, ...rest: readonly Operand[]): Term =>
  rest.reduce<Term>((a, b) => binary(2, '*', a, b, (x, y) => x * y), lift(first))

export function power(base: Operand, exponent: number): Term {
  const { text, value, level, delicate } = lift(base)
  return { text: `${level < 4 ? `(${text})` : text} ^ ${exponent}`, value: value ** exponent, level: 3, delicate }
}

function rounded(name: 'ceil' | 'floor', of: Term): Term {
  const near = Math.abs(of.value - Math.round(of.value)) < DELICATE
  return { text: `${name}(${of.text})`, value: Math[name](of.value), level: 4, delicate: of.delicate || near }
}

export const ceil = (of: Term): Term => rounded('ceil', of)
export const floor = (of: Term): Term => rounded('floor', of)

/** 70 as 0.7: what people say in percent, as one calculates with it. */
export const percent = (value: number): number => clean(value / 100)

/** Without the last digits, which are the machine's and not the sum's: 0.30000000000000004 is 0.3. */
export const clean = (value: number): number => Number(value.toPrecision(12))
