import { openDeck, type Deck } from './deck.ts'

let shared: Promise<Deck> | undefined

/** One for all who ask: fetched with the first. Rejects when it cannot be; asked again, it tries again. */
export function sharedDeck(): Promise<Deck> {
  shared ??= openDeck().catch((error: unknown) => {
    shared = undefined
    throw error
  })
  return shared
}
