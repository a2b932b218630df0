/** Indentation in a plain textarea: which stretch of the text to replace, and what to select then. */
export interface Replacement {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly selection: readonly [start: number, end: number]
}

const UNIT = '  '

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

/** Tab: two spaces at the caret; with a selection, every line of it moves right. */
export function indent(text: string, start: number, end: number): Replacement {
  if (start === end) return { start, end, text: UNIT, selection: [start + UNIT.length, start + UNIT.length] }
  return changeLines(text, start, end, (line) => (line === '' ? line : UNIT + line))
}

/** Shift+Tab: every line that the selection touches moves left; undefined when none can. */
export function outdent(text: string, start: number, end: number): Replacement | undefined {
  const replacement = changeLines(text, start, end, (line) => line.replace(/^( {1,2}|\t)/, ''))
  return replacement.text === text.slice(replacement.start, replacement.end) ? undefined : replacement
}

/** Enter: the new line begins where the present one does, one step deeper after an opening bracket. */
export function newLine(text: string, start: number, end: number): Replacement {
  const before = text.slice(lineStart(text, start), start)
  const margin = /^[ \t]*/.exec(before)?.[0] ?? ''
  const inserted = `\n${margin}${/[{[(]\s*$/.test(before) ? UNIT : ''}`
  const caret = start + inserted.length
  return { start, end, text: inserted, selection: [caret, caret] }
}

function changeLines(text: string, start: number, end: number, change: (line: string) => string): Replacement {
  const from = lineStart(text, start)
  // A selection that ends at the very start of a line does not mean that line.
  const last = end > start && text[end - 1] === '\n' ? end - 1 : end
  const next = text.indexOf('\n', last)
  const to = next < 0 ? text.length : next
  const lines = text.slice(from, to).split('\n')
  const changed = lines.map(change)
  const firstBy = (changed[0] as string).length - (lines[0] as string).length
  const allBy = changed.join('').length - lines.join('').length
  const newStart = Math.max(from, start + firstBy)
  return { start: from, end: to, text: changed.join('\n'), selection: [newStart, Math.max(newStart, end + allBy)] }
}
