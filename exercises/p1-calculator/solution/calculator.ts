/**
 * Arithmetic without `eval`: a recursive-descent parser that computes while it reads.
 *
 *   expression := term   (('+' | '-') term)*
 *   term       := factor (('*' | '/') factor)*
 *   factor     := '-' factor | '(' expression ')' | number
 *
 * One function for each rule. Precedence falls out of who calls whom: `expression` asks `term` for its operands, so a
 * product is finished before the sum around it. The loops (`*`) make both levels go from left to right.
 */

/** Far more than a person types, and little enough that nobody can keep the server busy with one call. */
const MAX_LENGTH = 20_000
/** Each open parenthesis is a few calls on the stack. A bound of our own is an answer; an overflow is a crash. */
const MAX_DEPTH = 256

/** What is wrong with the expression, in words that help whoever wrote it: a person, or a model that will try again. */
export class ExpressionError extends Error {}

/** Splits the text into numbers, operators and parentheses, and refuses everything that is none of these. */
function tokenize(expression: string): string[] {
  const tokens: string[] = []
  // The order matters: a whole word or a `**` is named as one thing, not letter by letter.
  // `u` makes the last `.` take a whole character, also one that JavaScript stores as two.
  const pattern = /\s+|(\d+(?:\.\d+)?)|(\*\*)|([-+*/()])|([\p{L}_][\p{L}\p{N}_]*)|(.)/suy
  for (let match = pattern.exec(expression); match; match = pattern.exec(expression)) {
    const [, number, power, symbol, word, other] = match
    if (power) throw new ExpressionError('There is no operator "**" here, only + - * and /.')
    if (word) throw new ExpressionError(`Only numbers, + - * / and parentheses are allowed, not "${word}".`)
    if (other === '.') throw new ExpressionError('A decimal point "." must stand between digits, once in a number.')
    if (other) throw new ExpressionError(`Unexpected character "${other}".`)
    if (number ?? symbol) tokens.push((number ?? symbol) as string)
  }
  return tokens
}

/**
 * @param expression what the model sent: any string at all
 * @returns its value, a finite number
 * @throws ExpressionError saying what is wrong with it
 */
export function evaluate(expression: string): number {
  if (expression.length > MAX_LENGTH) {
    throw new ExpressionError(`The expression is longer than ${MAX_LENGTH} characters.`)
  }
  const tokens = tokenize(expression)
  if (tokens.length === 0) throw new ExpressionError('The expression is empty.')
  let next = 0
  let depth = 0

  function readExpression(): number {
    let value = readTerm()
    while (tokens[next] === '+' || tokens[next] === '-') {
      value = tokens[next++] === '+' ? value + readTerm() : value - readTerm()
    }
    return value
  }

  function readTerm(): number {
    let value = readFactor()
    while (tokens[next] === '*' || tokens[next] === '/') {
      if (tokens[next++] === '*') {
        value *= readFactor()
        continue
      }
      const divisor = readFactor()
      // JavaScript would say Infinity, which is no number that a person could use.
      if (divisor === 0) throw new ExpressionError('Division by zero.')
      value /= divisor
    }
    return value
  }

  function readFactor(): number {
    // A loop, not recursion: a thousand signs in a row cost no stack.
    let sign = 1
    while (tokens[next] === '-') {
      sign = -sign
      next++
    }
    return sign * readPrimary()
  }

  function readPrimary(): number {
    const token = tokens[next++]
    if (token === '(') return readParenthesis()
    if (token !== undefined && /^\d/.test(token)) return Number(token)
    if (token === ')' && depth === 0) throw new ExpressionError('A parenthesis is closed that was never opened.')
    throw new ExpressionError(`A number is missing ${token === undefined ? 'at the end' : `before "${token}"`}.`)
  }

  function readParenthesis(): number {
    depth++
    if (depth > MAX_DEPTH) throw new ExpressionError(`More than ${MAX_DEPTH} parentheses inside one another.`)
    const value = readExpression()
    const token = tokens[next++]
    if (token === undefined) throw new ExpressionError('A parenthesis is opened but never closed.')
    if (token !== ')') throw new ExpressionError(`An operator is missing before "${token}".`)
    depth--
    return value
  }

  const value = readExpression()
  const left = tokens[next]
  // Everything has been read that belongs together, and something is left over.
  if (left === ')') throw new ExpressionError('A parenthesis is closed that was never opened.')
  if (left !== undefined) throw new ExpressionError(`An operator is missing before "${left}".`)
  if (!Number.isFinite(value)) throw new ExpressionError('The result is too large.')
  return value
}
