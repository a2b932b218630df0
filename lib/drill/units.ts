/** Units as people write them after a number, and those that are turned into one another. */

/** Other ways to write a unit. The left side is in small letters, without the `s` of a plural. */
const SAME: Readonly<Record<string, string>> = {
  ...{ millisecond: 'ms', msec: 'ms', milli: 'ms', sec: 's', second: 's', m: 'min', minute: 'min', hour: 'h', hr: 'h' },
  ...{ d: 'day', percent: '%', dollar: '$', usd: '$', euro: '€', eur: '€', byte: 'b' },
}

/** What each is worth in the first of its dimension. */
const DIMENSIONS: readonly Readonly<Record<string, number>>[] = [
  { ms: 1, s: 1_000, min: 60_000, h: 3_600_000, day: 86_400_000 },
  { b: 1, kb: 1e3, mb: 1e6, gb: 1e9, tb: 1e12, kib: 2 ** 10, mib: 2 ** 20, gib: 2 ** 30, tib: 2 ** 40 },
]

/** Words that only join others: `12 requests per second`, `$30 a month`. */
const JOINING = new Set(['per', 'a', 'an', 'of', 'the', 'each', 'in'])

const EXACT = new Set([...DIMENSIONS.flatMap((units) => Object.keys(units)), '%', '$', '€', '£'])

function wordsOf(text: string): string[] {
  const words = text
    .replace(/\bper cent\b/gi, '%')
    .replace(/\brps\b/gi, 'requests/s')
    .match(/\p{L}+|[%$€£]/gu)
  return (words ?? []).map(canonical).filter((word) => !JOINING.has(word))
}

function canonical(written: string): string {
  const word = written.toLowerCase()
  if (EXACT.has(word)) return word
  const single = word.length > 2 && word.endsWith('s') ? word.slice(0, -1) : word
  return SAME[single] ?? single
}

/**
 * What a number is to be multiplied with, so that it is one of `unit`; undefined when `written` means something else.
 * @param written the words after the number, `''` when there are none
 */
export function unitFactor(written: string, unit: string): number | undefined {
  const [typed, wanted] = [wordsOf(written), wordsOf(unit)]
  if (typed.length === 0) return written.trim() === '' ? 1 : undefined
  if (wanted.length === 0) return typed.length === 1 && typed[0] === '%' ? 0.01 : undefined
  if (typed.every((word) => wanted.some((other) => isSame(word, other)))) return 1
  const [from, to] = [typed[0]!, wanted[0]!]
  const dimension = DIMENSIONS.find((units) => from in units && to in units)
  return typed.length === 1 && wanted.length === 1 && dimension ? dimension[from]! / dimension[to]! : undefined
}

/** A word may be cut short, `req`, but not one that would then mean another unit. */
function isSame(typed: string, wanted: string): boolean {
  if (typed === wanted) return true
  return !EXACT.has(typed) && !EXACT.has(wanted) && typed.length > 1 && wanted.startsWith(typed)
}
