/** How hard prose is to read, by two measures that are crude and honest. */

export interface Readability {
  /** Mean words in a sentence. */
  readonly sentence: number
  /** Flesch's reading ease: 100 is very easy, 30 is a scientific paper. */
  readonly ease: number
}

/** @param paragraphs plain text, each of whole sentences */
export function readability(paragraphs: readonly string[]): Readability {
  const sentences = paragraphs.flatMap(sentencesOf)
  const words = sentences.flatMap(wordsOf)
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0)
  const sentence = words.length / Math.max(1, sentences.length)
  return { sentence, ease: 206.835 - 1.015 * sentence - 84.6 * (syllables / Math.max(1, words.length)) }
}

/** A sentence ends with its mark and a space before a new beginning; a colon before a list ends one too. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.?!:;][”")’]*)\s+(?=[“"(‘]?[\p{Lu}\d`])/u).filter((sentence) => wordsOf(sentence).length > 0)
}

export function wordsOf(sentence: string): string[] {
  return sentence.match(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu) ?? []
}

/** Groups of vowels, without the silent e: right for most English words, near for the rest. */
export function countSyllables(word: string): number {
  const bare = word.toLowerCase().replace(/[^a-z]/g, '')
  const groups = bare.replace(/(?:[^laeiouy]es|[^laeiouyt]ed|[^laeiouy]e)$/, '').match(/[aeiouy]{1,2}/g)
  return Math.max(1, groups?.length ?? 1)
}
