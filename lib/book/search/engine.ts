/** The index and how it is asked: the same code makes it at build time and reads it in the page. */
import MiniSearch, { type Options, type SearchResult } from 'minisearch'
import type { EntryKind, SearchEntry } from './entry.ts'
import { snippet, type Piece } from './snippet.ts'

const OPTIONS: Options<SearchEntry> = {
  idField: 'href',
  fields: ['title', 'context', 'text'],
  storeFields: ['kind', 'title', 'context', 'text'],
  searchOptions: {
    boost: { title: 6, context: 2 },
    prefix: (term) => term.length > 1,
    // A slip of the finger in a long word; in a short one it would find other words.
    fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    // What is spelt right comes first.
    weights: { fuzzy: 0.2, prefix: 0.5 },
  },
}

/** How many results of a kind are shown at most. */
const LIMITS: Readonly<Record<EntryKind, number>> = { chapter: 12, exercise: 5, term: 5 }

export interface Hit {
  readonly href: string
  readonly kind: EntryKind
  readonly title: readonly Piece[]
  readonly context: string
  readonly snippet: readonly Piece[]
}

export interface HitGroup {
  readonly kind: EntryKind
  /** Best first. */
  readonly hits: readonly Hit[]
}

/** @returns the index as JSON text */
export function buildIndex(entries: readonly SearchEntry[]): string {
  const index = new MiniSearch(OPTIONS)
  index.addAll(entries)
  return JSON.stringify(index)
}

/**
 * @param json what `buildIndex` made
 * @returns asks the index: groups by kind, the one with the best hit first; none for a query without a word
 */
export function openIndex(json: string): (query: string) => readonly HitGroup[] {
  const index = MiniSearch.loadJSON(json, OPTIONS)
  return (query) => {
    const all = index.search(query, { combineWith: 'AND' })
    const results = all.length > 0 ? all : index.search(query)
    const groups = new Map<EntryKind, Hit[]>()
    for (const result of results) {
      const kind = result.kind as EntryKind
      const hits = groups.get(kind) ?? []
      groups.set(kind, hits)
      if (hits.length < LIMITS[kind]) hits.push(hitOf(result, kind))
    }
    return [...groups].map(([kind, hits]) => ({ kind, hits }))
  }
}

function hitOf({ id, title, context, text, terms }: SearchResult, kind: EntryKind): Hit {
  return { href: id, kind, title: snippet(title, terms, Infinity), context, snippet: snippet(text, terms) }
}
