import { useEffect, useLayoutEffect, useState } from 'react'
import { loadSearch, type Search } from './load-search.ts'

export interface SearchSource {
  /** Undefined while it is loading, and when it cannot be had. */
  readonly search: Search | undefined
  readonly failed: boolean
  retry(): void
}

/** The index, from the moment it is wanted. It is tried again when the browser is back online, and on request. */
export function useSearch(): SearchSource {
  const [search, setSearch] = useState<Search>()
  const [failed, setFailed] = useState(false)
  const [attempt, setAttempt] = useState(0)

  useEffect(() => {
    let current = true
    loadSearch().then(
      (loaded) => current && setSearch(() => loaded),
      () => current && setFailed(true),
    )
    return () => {
      current = false
    }
  }, [attempt])

  const retry = () => {
    setFailed(false)
    setAttempt((count) => count + 1)
  }

  // Before it is painted: a connection that comes back as soon as one reads that there is none is not missed.
  useLayoutEffect(() => {
    if (!failed) return
    window.addEventListener('online', retry)
    return () => window.removeEventListener('online', retry)
  }, [failed])

  return { search, failed, retry }
}
