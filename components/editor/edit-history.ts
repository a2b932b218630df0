import type { EditState } from './surface.ts'
import { editBetween } from './text-edit.ts'

const MAX_VERSIONS = 100
/** Characters that follow each other faster than this are one step of undo. */
const BURST_MS = 800

/** The versions that a textarea's text went through, so that undo can lead back through them elsewhere. */
export class EditHistory {
  #versions: EditState[] = []
  #present: EditState
  #at = Number.NEGATIVE_INFINITY

  constructor(present: EditState) {
    this.#present = present
  }

  /** @param now a time in milliseconds */
  record(next: EditState, now: number): void {
    if (next.text === this.#present.text) return
    const { start, end, text } = editBetween(this.#present.text, next.text)
    const goesOn = start === end && text.length === 1 && text !== '\n' && now - this.#at <= BURST_MS
    if (!goesOn || this.#versions.length === 0) this.#versions.push(this.#present)
    if (this.#versions.length > MAX_VERSIONS) this.#versions.shift()
    this.#present = next
    this.#at = now
  }

  /** What came before the present text, oldest first. */
  get versions(): readonly EditState[] {
    return this.#versions
  }
}
