/** Reads the options of a command line up to its first operand, as `npx`, `node` and `docker run` do. */
import type { Word } from './entry.ts'

export interface OptionRules {
  /** Long and short options that take a value, by name with their hyphens; or those that do not, and all others do. */
  readonly withValue?: ReadonlySet<string>
  readonly flags?: ReadonlySet<string>
  /** Whether one hyphen can hold several letters: `-it`. */
  readonly clusters?: boolean
}

export interface Option {
  /** `--env` or `-e`. */
  readonly name: string
  /** Absent for a flag, and for an option whose value is missing. */
  readonly value?: Word
}

export interface CommandLine {
  readonly options: readonly Option[]
  /** The first word that is no option, and all that follow it. */
  readonly operands: readonly Word[]
}

export function readOptions(words: readonly Word[], rules: OptionRules): CommandLine {
  const options: Option[] = []
  const takesValue = (name: string) => rules.withValue?.has(name) ?? !rules.flags?.has(name)
  let at = 0
  /** `rest` is what stands in the same word after the name, if anything. */
  const add = (name: string, word: Word, rest: string | undefined) => {
    if (rest !== undefined) options.push({ name, value: { value: rest, node: word.node } })
    else if (takesValue(name) && words[at]) options.push({ name, value: words[at++]! })
    else options.push({ name })
  }
  for (;;) {
    const word = words[at]
    if (!word || word.value === '-' || !word.value.startsWith('-')) return { options, operands: words.slice(at) }
    at++
    if (word.value === '--') return { options, operands: words.slice(at) }
    const equals = word.value.indexOf('=')
    if (word.value.startsWith('--') || !rules.clusters) {
      const name = equals < 0 ? word.value : word.value.slice(0, equals)
      add(name, word, equals < 0 ? undefined : word.value.slice(equals + 1))
    } else readCluster(word, takesValue, add)
  }
}

/** `-it`, `-eNAME`, `-e=NAME`: letters up to the first that takes a value, which is the rest of the word. */
function readCluster(
  word: Word,
  takesValue: (name: string) => boolean,
  add: (name: string, word: Word, rest: string | undefined) => void,
): void {
  const letters = word.value.slice(1)
  for (let index = 0; index < letters.length; index++) {
    const name = `-${letters[index]}`
    const rest = letters.slice(index + 1)
    if (!takesValue(name) && !rest.startsWith('=')) {
      add(name, word, undefined)
      continue
    }
    return add(name, word, rest === '' ? undefined : rest.replace(/^=/, ''))
  }
}
