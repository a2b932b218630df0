/** Exact arithmetic, so that the expected value owes nothing to the order in which doubles are rounded. */

/** A rational number in lowest terms; the denominator is positive. */
export interface Fraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

export type Operator = '+' | '-' | '*' | '/'

function divisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b]
  return a < 0n ? -a : a
}

function reduce(numerator: bigint, denominator: bigint): Fraction {
  if (denominator === 0n) throw new RangeError('A fraction cannot have the denominator zero.')
  const common = divisor(numerator, denominator) * (denominator < 0n ? -1n : 1n)
  return { numerator: numerator / common, denominator: denominator / common }
}

/** Reads digits with at most one point between them. */
export function parseFraction(text: string): Fraction {
  const [whole = '', decimals = ''] = text.split('.')
  return reduce(BigInt(whole + decimals), 10n ** BigInt(decimals.length))
}

export function negate({ numerator, denominator }: Fraction): Fraction {
  return { numerator: -numerator, denominator }
}

export function calculate(operator: Operator, a: Fraction, b: Fraction): Fraction {
  switch (operator) {
    case '+':
      return reduce(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
    case '-':
      return calculate('+', a, negate(b))
    case '*':
      return reduce(a.numerator * b.numerator, a.denominator * b.denominator)
    case '/':
      return reduce(a.numerator * b.denominator, a.denominator * b.numerator)
  }
}

/** The nearest double, as long as numerator and denominator are within a double's range. */
export function toNumber({ numerator, denominator }: Fraction): number {
  return Number(numerator) / Number(denominator)
}
