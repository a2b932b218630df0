import type { AnyCard } from './load.ts'
import { plainText } from './markdown.ts'

/** What fits on a line of a list. */
const LONGEST = 90

/** What a card is called in lists: its title, or how its question begins. Plain text, one line. */
export function titleOf(card: AnyCard): string {
  return shortened(plainText('title' in card ? card.title : card.ask))
}

/** Whole sentences as far as they fit, else whole words. */
function shortened(text: string): string {
  if (text.length <= LONGEST) return text
  const [sentence] = /^.*?[.?!](?=\s)/.exec(text) ?? []
  if (sentence && sentence.length <= LONGEST) return sentence
  return `${text.slice(0, text.lastIndexOf(' ', LONGEST - 1)).replace(/[,;:]$/, '')}…`
}
