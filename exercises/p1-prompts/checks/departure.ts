/** What has become of code that does not stand in a text as it came. */
import { describeDifference } from '../../shared/difference.ts'

/** A shorter beginning may stand in any text by chance. */
const TELLING = 5

/** @returns a sentence about a text that does not hold `code` */
export function describeDeparture(text: string, code: string): string {
  if (text.includes(code.trim())) return 'What is missing are blanks or line breaks at its ends.'
  const start = code.slice(0, longestBeginning(text, code))
  if (start.length < TELLING) return 'Not even its beginning is there.'
  return describeDifference(text.slice(text.indexOf(start)), code)!
}

/** How much of `code`, from its beginning, `text` holds in one piece. */
function longestBeginning(text: string, code: string): number {
  let [held, cut] = [0, code.length]
  while (held < cut) {
    const middle = Math.ceil((held + cut) / 2)
    if (text.includes(code.slice(0, middle))) held = middle
    else cut = middle - 1
  }
  return held
}
