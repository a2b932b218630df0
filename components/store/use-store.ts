import { useSyncExternalStore } from 'react'
import type { Readable } from './store.ts'

const nothing = () => () => undefined

/**
 * A slice of a store; the component renders again only when the slice is another value.
 * @param store undefined while there is none (on the server, before hydration): `fallback` is used then
 * @param select must return the same object for the same state
 */
export function useStore<State, Slice>(
  store: Readable<State> | undefined,
  select: (state: State) => Slice,
  fallback: State,
): Slice {
  const get = () => select(store ? store.getState() : fallback)
  return useSyncExternalStore(store?.subscribe ?? nothing, get, () => select(fallback))
}
