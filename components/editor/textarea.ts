import type { EditState } from './surface.ts'
import type { Replacement } from './indent.ts'

export function stateOf(textarea: HTMLTextAreaElement): EditState {
  const { value, selectionStart, selectionEnd, selectionDirection } = textarea
  return { text: value, start: selectionStart, end: selectionEnd, backward: selectionDirection === 'backward' }
}

/** Text and selection of a textarea that the server has rendered, before React's hydration puts its own text back. */
export function stateBeforeHydration(id: string): EditState | undefined {
  if (typeof document === 'undefined') return undefined
  const element = document.getElementById(id)
  return element instanceof HTMLTextAreaElement ? stateOf(element) : undefined
}

/** Replaces a stretch the way typing does, so that the browser's undo knows it and an `input` event follows. */
export function replaceIn(textarea: HTMLTextAreaElement, { start, end, text, selection }: Replacement): void {
  textarea.setSelectionRange(start, end)
  // Deprecated without a successor: nothing else writes into the undo history of a textarea.
  if (!document.execCommand('insertText', false, text)) {
    textarea.setRangeText(text, start, end, 'end')
    textarea.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
  textarea.setSelectionRange(...selection)
}

/** Puts the caret at a line and column (both from 1) and scrolls there. */
export function revealIn(textarea: HTMLTextAreaElement, line: number, column: number): void {
  const lines = textarea.value.split('\n')
  const row = Math.min(Math.max(line, 1), lines.length) - 1
  const before = lines.slice(0, row).reduce((sum, text) => sum + text.length + 1, 0)
  const at = before + Math.min(Math.max(column - 1, 0), (lines[row] as string).length)
  textarea.focus({ preventScroll: true })
  textarea.setSelectionRange(at, at)
  const height = Number.parseFloat(getComputedStyle(textarea).lineHeight)
  textarea.scrollTop = Math.max(0, row * height - textarea.clientHeight / 2)
  textarea.scrollIntoView({ block: 'nearest' })
}
