import { diffLines } from 'diff'

/** A stretch of two texts that is the same in both, or that differs. Both sides include their line ends. */
export interface DiffPart {
  readonly same: boolean
  readonly mine: string
  readonly theirs: string
  /** Number of the stretch's first line in each text, from 1. */
  readonly mineLine: number
  readonly theirsLine: number
}

export function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/)
}

/** Two texts, cut into stretches: all of `mine` joined is `mine`, all of `theirs` joined is `theirs`. */
export function diffParts(mine: string, theirs: string): DiffPart[] {
  const parts: DiffPart[] = []
  let [mineLine, theirsLine] = [1, 1]
  let [removed, added] = ['', '']

  const push = (same: boolean, mineText: string, theirsText: string) => {
    if (mineText === '' && theirsText === '') return
    parts.push({ same, mine: mineText, theirs: theirsText, mineLine, theirsLine })
    mineLine += linesOf(mineText).length
    theirsLine += linesOf(theirsText).length
  }
  const pushDifference = () => {
    push(false, removed, added)
    ;[removed, added] = ['', '']
  }
  for (const change of diffLines(mine, theirs)) {
    if (change.removed) removed += change.value
    else if (change.added) added += change.value
    else {
      pushDifference()
      push(true, change.value, change.value)
    }
  }
  pushDifference()
  return parts
}

/** My text with one stretch of theirs in it. */
export function takePart(parts: readonly DiffPart[], index: number): string {
  return parts.map((part, at) => (at === index ? part.theirs : part.mine)).join('')
}
