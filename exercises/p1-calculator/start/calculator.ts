/**
 * Works out the value of an arithmetic expression.
 *
 * So far it reads a single number. Make it understand + - * / and parentheses.
 * Whatever else it is given, let it throw an Error whose message says what is wrong.
 */
export function evaluate(expression: string): number {
  const text = expression.trim()
  if (!/^\d+(\.\d+)?$/.test(text)) throw new Error(`Cannot read "${text}" yet.`)
  return Number(text)
}
