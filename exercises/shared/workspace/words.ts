/** Words that stand where they were planted, and nowhere else: eight letters, where ordinary words have six. */
import type { Random } from '../../../lib/grader/random.ts'

const PLANTED = [
  /** In one line of one file. */
  'single',
  /** In the first line of a file, and in the last line of one that has no newline at its end. */
  'first',
  'last',
  /** Below line breaks of other kinds: a lone CR, U+2028, a form feed. */
  'below',
  /** In a file whose lines end in CRLF; in one that begins with a byte-order mark. */
  'crlf',
  'marked',
  /** Written with capitals here and there. */
  'mixed',
  /** Between an umlaut and an umlaut. */
  'umlaut',
  /** Beside characters that mean something in regular expressions. */
  'literal',
  /** Once with a blank after it and once with a comma. */
  'blank',
  /** In lines with white space around them. */
  'trimmed',
  /** In lines of 100, of 101 and of many more characters. */
  'long',
  /** Twice in one line. */
  'twice',
  /** In more than twenty lines of many files. */
  'many',
  /** In files of several endings and folders. */
  'narrow',
  /** Near the end of the large file. */
  'large',
  /** In files with a NUL byte near the begin and near the end, and in one text. */
  'binary',
  /** In files that are skipped, and in one whose name only looks so. */
  'hidden',
  /** Beside the root, where links lead. */
  'outside',
] as const

export type Words = Readonly<Record<(typeof PLANTED)[number], string>>

export function drawWords(random: Random): Words {
  const used = new Set<string>()
  const draw = (): string => {
    const word = random.word(8)
    if (used.has(word)) return draw()
    used.add(word)
    return word
  }
  return Object.fromEntries(PLANTED.map((name) => [name, draw()])) as Words
}
