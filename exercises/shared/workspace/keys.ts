/**
 * Names such that everybody sorts them alike. Two names in one folder differ within their first four letters, which are
 * small ASCII letters, consonant and vowel in turn: no locale has rules of its own for those, and neither case nor
 * punctuation nor what separates folders is ever looked at.
 */
import type { Random } from '../../../lib/grader/random.ts'

// Without letters that some locale sorts elsewhere or takes for the same: v and w, y, z, and those that pair up.
const CONSONANTS = 'bdfgklmnprst'
const VOWELS = 'aeiou'

/** Begins of names that stand in the workspace beside keys. */
const TAKEN = ['node', 'venv', 'read']

/** @returns a function that gives another four letters each time */
export function drawKeys(random: Random): () => string {
  const used = new Set(TAKEN)
  const letter = (letters: string) => letters[random.int(0, letters.length - 1)]!
  return () => {
    for (;;) {
      const key = letter(CONSONANTS) + letter(VOWELS) + letter(CONSONANTS) + letter(VOWELS)
      if (used.has(key)) continue
      used.add(key)
      return key
    }
  }
}
