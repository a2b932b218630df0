/** Texts that say nothing, at length. */
import type { Random } from '../../../lib/grader/random.ts'

/** Letters of more than one byte, so that characters and bytes differ. */
const FOREIGN = ['für', 'über', 'Größe', 'ändern', 'señor', 'café', 'naïve', '日本', 'Ελλάδα', 'мир']

export interface Prose {
  /** A line of some words, nine at most unless told, without its end. */
  line(most?: number): string
  /** The same in ASCII. */
  plain(most?: number): string
  /** Some lines with those given among them, in their order; none of them stands first or last. */
  around(...planted: string[]): string
}

export function createProse(random: Random): Prose {
  const ascii = Array.from({ length: 120 }, () => random.word())
  const vocabulary = [...ascii, ...FOREIGN]
  const sentence = (most: number, words: readonly string[]) => {
    const text = Array.from({ length: random.int(3, most) }, () => random.pick(words)).join(' ')
    return text[0]!.toUpperCase() + text.slice(1)
  }
  const line = (most = 9) => sentence(most, vocabulary)
  const some = () => Array.from({ length: random.int(1, 3) }, () => line())
  return {
    line,
    plain: (most = 9) => sentence(most, ascii),
    around: (...planted) => `${[...some(), ...planted.flatMap((one) => [one, ...some()])].join('\n')}\n`,
  }
}

const encoder = new TextEncoder()

/** Text of at least `bytes` bytes of UTF-8, in whole lines. */
export function longText(prose: Prose, bytes: number): string {
  // The same lines again and again: nobody reads them, and they are quickly made.
  const block = `${Array.from({ length: 200 }, () => prose.line()).join('\n')}\n`
  return block.repeat(Math.ceil(bytes / encoder.encode(block).length))
}

/**
 * Text of exactly `bytes` bytes, of which every 1,024th is in the middle of a character: whoever decodes a file in
 * pieces of any usual size, or counts characters for bytes, gets it wrong.
 */
export function straddlingText(prose: Prose, bytes: number): string {
  const letters = `${prose.plain()} `
  const line = (length: number) => `ä${letters.repeat(length).slice(0, length - 4)}o\n`
  let text = line(1_023)
  const blocks = Math.floor((bytes - 1_023) / 1_024)
  text += line(1_024).repeat(blocks)
  return text + 'o'.repeat(bytes - 1_023 - blocks * 1_024)
}
