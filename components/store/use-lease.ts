import { useSyncExternalStore } from 'react'
import type { Lease } from './lease.ts'

/** The leased value for as long as the component lives; undefined on the server and while hydrating. */
export function useLease<Value>(lease: Lease<Value>): Value | undefined {
  return useSyncExternalStore(lease.hold, lease.get, () => undefined)
}
