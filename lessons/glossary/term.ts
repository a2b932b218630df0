export interface GlossaryTerm {
  /** Address on the page, and the name in `<Term name>`. */
  readonly slug: string
  readonly term: string
  /** Markdown, one paragraph, without links: it is also shown where a link cannot be followed. */
  readonly text: string
  /** Slugs of related terms. */
  readonly see?: readonly string[]
  /** Slug of the chapter that explains it. */
  readonly chapter?: string
}
