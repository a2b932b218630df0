/**
 * Quotes code as a Markdown block that nothing in the code can close.
 *
 * A block ends at a line with at least as many backticks as it began with. So it begins with one more than the longest
 * run of backticks in the code, and with three at least. The code itself is not touched: no escaping, no trimming.
 */
export function fence(code: string): string {
  const longest = (code.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0)
  const marks = '`'.repeat(Math.max(3, longest + 1))
  return `${marks}\n${code}\n${marks}`
}
