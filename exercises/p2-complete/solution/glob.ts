/** Glob patterns, matched without regular expressions: no pattern can make the matcher take exponential time. */
import { Refusal } from './refusal.ts'

const MAX_ALTERNATIVES = 256

/** `a.{ts,js}` → `a.ts`, `a.js`. Braces without a comma stand for themselves. */
function expandBraces(pattern: string): string[] {
  let done = ['']
  // The capture group makes split() return what is between the braces as well, at the odd places.
  for (const [at, piece] of pattern.split(/\{([^{}]*,[^{}]*)\}/).entries()) {
    const choices = at % 2 === 0 ? [piece] : piece.split(',')
    if (done.length * choices.length > MAX_ALTERNATIVES) throw new Refusal('Too many alternatives in the pattern')
    done = done.flatMap((start) => choices.map((choice) => start + choice))
  }
  return done
}

/** One name against one part of a pattern. After a dead end it goes back to the last `*` only, which is enough. */
function matchName(pattern: string, name: string): boolean {
  const want = [...pattern]
  const have = [...name]
  let at = 0
  let star = -1
  let resume = 0
  for (let i = 0; i < have.length;) {
    if (want[at] === '*') {
      star = at++
      resume = i
    } else if (at < want.length && (want[at] === '?' || want[at] === have[i])) {
      at++
      i++
    } else if (star >= 0) {
      at = star + 1
      i = ++resume
    } else return false
  }
  return want.slice(at).every((character) => character === '*')
}

/** `reached` holds how many names the parts so far may have used up; `**` uses up any number of them. */
function matchPath(parts: readonly string[], names: readonly string[]): boolean {
  let reached = new Set([0])
  for (const part of parts) {
    const next = new Set<number>()
    for (const used of reached) {
      const name = names[used]
      if (part === '**') for (let n = used; n <= names.length; n++) next.add(n)
      else if (name !== undefined && matchName(part, name)) next.add(used + 1)
    }
    reached = next
  }
  return reached.has(names.length)
}

/** A test for paths from the root. Without a slash the pattern is for base names at any depth. */
export function compileGlob(pattern: string): (path: string) => boolean {
  const start = pattern.includes('/') ? [] : ['**']
  const alternatives = expandBraces(pattern).map((text) => {
    const parts = [...start, ...text.split('/')]
    return parts.at(-1) === '**' ? [...parts, '*'] : parts
  })
  return (path) => alternatives.some((parts) => matchPath(parts, path.split('/')))
}
