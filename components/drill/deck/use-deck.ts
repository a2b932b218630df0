import { useCallback, useEffect, useState } from 'react'
import type { Deck } from './deck.ts'
import { sharedDeck } from './shared-deck.ts'

export interface FetchedDeck {
  readonly deck: Deck | undefined
  /** It could not be fetched. */
  readonly failed: boolean
  readonly retry: () => void
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
