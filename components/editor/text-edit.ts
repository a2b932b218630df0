/** The one stretch in which two texts differ. */
export interface TextEdit {
  /** Offsets in the old text. */
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The smallest single replacement that makes `after` of `before`; never cuts a surrogate pair or a line's \r\n. */
export function editBetween(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++
  if (splitsPair(before, start) || splitsPair(after, start)) start--
  let tail = 0
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++
  }
  if (tail > 0 && (splitsPair(before, before.length - tail) || splitsPair(after, after.length - tail))) tail--
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) }
}

function splitsPair(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false
  const [left, right] = [text.charCodeAt(at - 1), text.charCodeAt(at)]
  return (left >= 0xd800 && left <= 0xdbff && right >= 0xdc00 && right <= 0xdfff) || (left === 13 && right === 10)
}
