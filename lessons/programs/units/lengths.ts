/** The language of `add_lengths`: a number, a unit, and a plus between them. Nothing else is in it. */

export const metresPer = { mm: 0.001, cm: 0.01, m: 1, km: 1000 }

/** What was wrong with the text, in words for whoever wrote it. */
export class LengthError extends Error {}

// #region parse
/** Digits with at most one point between them, then a unit. Each part of the pattern can match in one way only. */
const LENGTH = /^(\d+(?:\.\d+)?) *(mm|cm|m|km)$/

/** The sum of `text`, such as "2 km + 350 m", in metres. Throws a LengthError for anything outside the language. */
export function parseLengths(text: string): number {
  let sum = 0
  for (const part of text.split('+')) {
    const length = part.trim()
    if (length === '') throw new LengthError('There is a plus with nothing on one side of it, or no length at all.')
    const match = LENGTH.exec(length)
    if (!match) throw new LengthError(`"${length}" is not a length. Write a number and one of mm, cm, m, km.`)
    sum += Number(match[1]) * metresPer[match[2] as keyof typeof metresPer]
  }
  return sum
}
// #endregion
