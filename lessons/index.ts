/** The chapters that can be read, in the order of the book. */

export interface Chapter {
  readonly number: number
  readonly slug: string
  readonly title: string
  /** What the reader can do afterwards: one sentence. */
  readonly aim: string
  readonly minutes: number
  /** Newest protocol revision that the chapter was checked against. */
  readonly revision: string
  /** Slug of the exercise that practises it. */
  readonly exercise?: string
}

export const chapters: readonly Chapter[] = [
  {
    number: 5,
    slug: 'on-the-wire',
    title: 'On the wire',
    aim: 'Read and write every message of an MCP conversation by hand.',
    minutes: 6,
    revision: '2026-07-28',
    exercise: 'p1-wire',
  },
]
