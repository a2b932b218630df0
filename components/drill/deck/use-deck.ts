import { useCallback, useEffect, useState } from 'react'
import { openDeck, type Deck } from './deck.ts'

export interface FetchedDeck {
  readonly deck: Deck | undefined
  /** It could not be fetched. */
  readonly failed: boolean
  readonly retry: () => void
}

let shared: Promise<Deck> | undefined

/** One for all who ask: fetched with the first. */
function sharedDeck(): Promise<Deck> {
  shared ??= openDeck().catch((error: unknown) => {
    shared = undefined
    throw error
  })
  return shared
}

export function useDeck(): FetchedDeck {
  const [deck, setDeck] = useState<Deck>()
  const [failed, setFailed] = useState(false)
  const fetchIt = useCallback(() => {
    sharedDeck().then(setDeck, () => setFailed(true))
  }, [])
  useEffect(fetchIt, [fetchIt])
  const retry = () => {
    setFailed(false)
    fetchIt()
  }
  return { deck, failed, retry }
}
