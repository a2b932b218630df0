/** The deck in the browser: an index, and the cards of each chapter, fetched when they are first wanted. */
import type { EstimateDraft } from '@/lib/drill/card.ts'
import {
  DECK_INDEX,
  deckAddress,
  type ChapterDeck,
  type DeckCard,
  type DeckIndex,
  type IndexCard,
} from '@/lib/drill/deck-card.ts'
import { href } from '../../site/href.ts'
import { pose, type Posed } from '../cards/posed.ts'

export interface IndexedCard extends IndexCard {
  readonly chapter: string
}

export interface Deck {
  readonly index: DeckIndex
  /** In the order of the book. */
  readonly cards: readonly IndexedCard[]
  find(id: string): IndexedCard | undefined
  /** Fetches what these cards need; at once when it is here. Rejects when it cannot be fetched; asked again, it tries again. */
  load(ids: readonly string[]): Promise<void>
  /** The card as it is asked; undefined while it is not loaded. */
  pose(id: string, seed: number): Posed | undefined
}

async function fetchJson<Value>(address: string): Promise<Value> {
  const response = await fetch(href(address))
  if (!response.ok) throw new Error(`${address} was answered with ${response.status}.`)
  return (await response.json()) as Value
}

/** Rejects when the index cannot be fetched. */
export async function openDeck(): Promise<Deck> {
  const index = await fetchJson<DeckIndex>(DECK_INDEX)
  const cards = index.chapters.flatMap(({ slug, cards }) => cards.map((card) => ({ ...card, chapter: slug })))
  const known = new Map(cards.map((card) => [card.id, card]))
  const loaded = new Map<string, DeckCard>()
  const chapters = new Map<string, Promise<void>>()
  let estimates: Readonly<Record<string, readonly EstimateDraft[]>> | undefined

  const once = (name: string, load: () => Promise<void>): Promise<void> => {
    const under = chapters.get(name)
    if (under) return under
    const loading = load().catch((error: unknown) => {
      chapters.delete(name)
      throw error
    })
    chapters.set(name, loading)
    return loading
  }
  const loadChapter = async (chapter: string) => {
    const deck = await fetchJson<ChapterDeck>(deckAddress(chapter))
    for (const card of deck.cards) loaded.set(card.id, card)
  }
  const loadEstimates = async () => {
    estimates = (await import('@/exercises/interview/estimates/index.ts')).ESTIMATES
  }

  return {
    index,
    cards,
    find: (id) => known.get(id),
    async load(ids) {
      const wanted = ids.flatMap((id) => known.get(id) ?? [])
      await Promise.all([
        ...[...new Set(wanted.map(({ chapter }) => chapter))].map((one) => once(one, () => loadChapter(one))),
        ...(wanted.some(({ kind }) => kind === 'estimate') ? [once('estimates', loadEstimates)] : []),
      ])
    },
    pose(id, seed) {
      const card = loaded.get(id)
      if (!card || (card.kind === 'estimate' && !estimates)) return undefined
      return pose(card, seed, ({ chapter, id }) => estimates?.[chapter]?.find((one) => one.id === id))
    },
  }
}
