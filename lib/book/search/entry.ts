/** What the index holds, one entry for each place that a result can lead to. */

export type EntryKind = 'chapter' | 'exercise' | 'term'

export interface SearchEntry {
  /** Address of the place, unique: anchors included. */
  readonly href: string
  readonly kind: EntryKind
  /** The heading. */
  readonly title: string
  /** Where the heading stands: the chapter of a section; empty where `title` says it all. */
  readonly context: string
  /** Plain text. */
  readonly text: string
}
