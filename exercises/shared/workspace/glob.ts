/** Which paths a pattern of `find_files` means: `*`, `?`, `**` before a slash, `{a,b}`; any other character is itself. */

/** `x.{a,b}` as `x.a`, `x.b`; braces inside braces and single braces have no meaning here. */
export function alternatives(pattern: string): string[] {
  const open = pattern.indexOf('{')
  const close = pattern.indexOf('}', open)
  if (open < 0 || close < 0) return [pattern]
  const rest = alternatives(pattern.slice(close + 1))
  const choices = pattern.slice(open + 1, close).split(',')
  return choices.flatMap((choice) => rest.map((end) => pattern.slice(0, open) + choice + end))
}

function matchesName(pattern: string, name: string): boolean {
  const first = pattern[0]
  if (first === undefined) return name === ''
  if (first === '*') {
    for (let taken = 0; taken <= name.length; taken++) if (matchesName(pattern.slice(1), name.slice(taken))) return true
    return false
  }
  if (name === '' || (first !== '?' && first !== name[0])) return false
  return matchesName(pattern.slice(1), name.slice(1))
}

function matchesNames(patterns: readonly string[], names: readonly string[]): boolean {
  const [first, ...rest] = patterns
  if (first === undefined) return names.length === 0
  if (first === '**' && rest.length > 0) return names.some((_, taken) => matchesNames(rest, names.slice(taken)))
  const [name, ...below] = names
  return name !== undefined && matchesName(first, name) && matchesNames(rest, below)
}

/**
 * @param pattern without what the brief leaves open: `[ ]`, `\`, nested or unbalanced braces, a leading `./` or `/`
 * @returns whether it means a path from the root
 */
export function compilePattern(pattern: string): (path: string) => boolean {
  const choices = alternatives(pattern)
  if (!pattern.includes('/')) {
    return (path) => choices.some((choice) => matchesName(choice, path.slice(path.lastIndexOf('/') + 1)))
  }
  return (path) => choices.some((choice) => matchesNames(choice.split('/'), path.split('/')))
}
