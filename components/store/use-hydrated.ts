import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** False on the server and while hydrating: what needs the page's scripts is not offered before they run. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
