import type { HitGroup } from '@/lib/book/search/engine.ts'
import { href } from '../site/href.ts'

export type Search = (query: string) => readonly HitGroup[]

let loading: Promise<Search> | undefined

/**
 * Fetches the index and the code that reads it, once for a page.
 * @throws what went wrong; the next call tries again
 */
export function loadSearch(): Promise<Search> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined
    throw error
  })
  return loading
}

async function load(): Promise<Search> {
  const [{ openIndex }, index] = await Promise.all([import('@/lib/book/search/engine.ts'), fetchIndex()])
  return openIndex(index)
}

async function fetchIndex(): Promise<string> {
  const response = await fetch(href('/search-index.json'))
  if (!response.ok) throw new Error(`The search index was answered with status ${response.status}.`)
  return response.text()
}
