export interface Piece {
  readonly text: string
  readonly match: boolean
}

const WORD = /[\p{L}\p{N}]+/gu

/** Characters before the first match. */
const BEFORE = 50

/**
 * The part of a text around its first match, cut at words, in pieces: those that match and those between them.
 * @param terms words that match, in lower case
 * @param length about how many characters; `Infinity` for the whole text
 */
export function snippet(text: string, terms: readonly string[], length = 160): Piece[] {
  const words = [...text.matchAll(WORD)].filter(([word]) => terms.includes(word.toLowerCase()))
  const start = Number.isFinite(length) ? wordStart(text, (words[0]?.index ?? 0) - BEFORE) : 0
  const end = wordEnd(text, start + length)
  const pieces: Piece[] = []
  let at = start
  const push = (until: number, match: boolean) => {
    if (until > at) pieces.push({ text: text.slice(at, until), match })
    at = Math.max(at, until)
  }
  for (const { 0: word, index } of words) {
    if (index < start || index + word.length > end) continue
    push(index, false)
    push(index + word.length, true)
  }
  push(end, false)
  return ellipses(pieces, start > 0, end < text.length)
}

function wordStart(text: string, from: number): number {
  if (from <= 0) return 0
  const space = text.indexOf(' ', from)
  return space < 0 ? from : space + 1
}

function wordEnd(text: string, to: number): number {
  if (to >= text.length) return text.length
  const space = text.lastIndexOf(' ', to)
  return space < 0 ? to : space
}

function ellipses(pieces: readonly Piece[], before: boolean, after: boolean): Piece[] {
  const mark: Piece = { text: '…', match: false }
  return [...(before ? [mark] : []), ...pieces, ...(after ? [mark] : [])]
}
