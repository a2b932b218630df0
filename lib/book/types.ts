/** The parts of the book, as far as the engine needs them: what `lessons` and `exercises` export fits these. */

export interface BookPart {
  readonly number: number
  readonly title: string
}

export interface BookChapter {
  readonly number: number
  readonly part: number
  readonly slug: string
  readonly title: string
  readonly aim: string
}

export interface BookTerm {
  readonly slug: string
  readonly term: string
  /** Markdown, one paragraph. */
  readonly text: string
}

export interface BookExercise {
  readonly slug: string
  readonly title: string
  readonly summary: string
  readonly chapter: { readonly slug: string }
}

export interface BookAnswer {
  readonly text: string
  readonly right?: true
  readonly why: string
}

export interface BookQuestion {
  /** Unique within its chapter. */
  readonly id: string
  readonly ask: string
  readonly answers: readonly BookAnswer[]
}

export interface Book {
  readonly parts: readonly BookPart[]
  /** Those that are written, in the order of the book. */
  readonly chapters: readonly BookChapter[]
  readonly terms: readonly BookTerm[]
  readonly exercises: readonly BookExercise[]
}
