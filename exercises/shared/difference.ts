/** Where two texts part: a learner sees a missing blank or line break only when it is pointed at. */

/** Characters that are quoted from where the texts part. */
const QUOTED = 30

/** @returns a sentence, `undefined` when the texts are equal. Line breaks and the like are written as in JSON. */
export function describeDifference(actual: string, expected: string): string | undefined {
  if (actual === expected) return undefined
  const [a, b] = [[...actual], [...expected]]
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at++
  return `From character ${at + 1} on it reads ${quoteFrom(a, at)} instead of ${quoteFrom(b, at)}.`
}

function quoteFrom(characters: readonly string[], at: number): string {
  if (at >= characters.length) return 'nothing more'
  return `${JSON.stringify(characters.slice(at, at + QUOTED).join(''))}${at + QUOTED < characters.length ? ' …' : ''}`
}
