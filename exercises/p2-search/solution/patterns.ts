/**
 * Patterns, matched by hand. A regular expression would do as well, but two things go wrong with those: a character that
 * nobody escaped, and patterns such as `*a*a*a*a*b`, which can keep a backtracking engine busy for a very long time.
 */

/** `a.{md,txt}` as `a.md` and `a.txt`; every brace doubles what there is. */
function alternatives(pattern: string): string[] {
  const braces = /\{([^{}]*)\}/.exec(pattern)
  if (!braces) return [pattern]
  const before = pattern.slice(0, braces.index)
  const after = alternatives(pattern.slice(braces.index + braces[0].length))
  return braces[1]!.split(',').flatMap((choice) => after.map((rest) => before + choice + rest))
}

/** One name. After a dead end it goes back to the last `*` only and lets that take one character more, which is enough. */
function fitsName(pattern: string, name: string): boolean {
  let p = 0
  let n = 0
  let star = -1
  let taken = 0
  while (n < name.length) {
    if (pattern[p] === '*') {
      star = p++
      taken = n
    } else if (pattern[p] === '?' || pattern[p] === name[n]) {
      p++
      n++
    } else if (star >= 0) {
      p = star + 1
      n = ++taken
    } else return false
  }
  while (pattern[p] === '*') p++
  return p === pattern.length
}

/** A path, name by name. `**` may stand for no folder, for one, for two, and so on. */
function fits(parts: readonly string[], names: readonly string[]): boolean {
  const [part, ...rest] = parts
  if (part === undefined) return names.length === 0
  if (part === '**') return names.some((_, skipped) => fits(rest, names.slice(skipped)))
  const [name, ...below] = names
  return name !== undefined && fitsName(part, name) && fits(rest, below)
}

/** @returns a function that says whether a path from the root is meant */
export function compile(pattern: string): (path: string) => boolean {
  // A name at any depth is the same as that name behind `**/`.
  const start = pattern.includes('/') ? [] : ['**']
  const choices = alternatives(pattern).map((choice) => [...start, ...choice.split('/')])
  return (path) => choices.some((parts) => fits(parts, path.split('/')))
}
