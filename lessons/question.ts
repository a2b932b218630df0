/** A check question of a chapter. It stands at the chapter's end, and is drilled later. */

export interface Answer {
  /** Markdown, one line. */
  readonly text: string
  readonly right?: true
  /** Why it is right, or what is wrong with it: shown after the reader has chosen. Markdown. */
  readonly why: string
}

export interface Question {
  /** Stable, unique within its chapter: the reader's answers are kept under it. */
  readonly id: string
  /** Markdown. */
  readonly ask: string
  /** Three to five. With more than one `right`, all of them must be chosen. */
  readonly answers: readonly Answer[]
}
