import type { HostPreference } from '@/lib/progress/types.ts'

/** Which host serves, and why: the workbench's own state, before and after its code has arrived. */
export interface HostState {
  readonly preference: HostPreference
  /** The preference came from `?host=` in the address, or from a choice on the page, not from the settings. */
  readonly forThisVisit: boolean
  readonly active: 'webcontainer' | 'bundled'
  readonly webcontainer: 'off' | 'booting' | 'ready' | 'unavailable'
  /** Why WebContainer is unavailable: one sentence. */
  readonly reason?: string
}

export const INITIAL_HOST: HostState = {
  preference: 'auto',
  forThisVisit: false,
  active: 'bundled',
  webcontainer: 'off',
}

const PREFERENCES: readonly string[] = ['auto', 'webcontainer', 'bundled'] satisfies HostPreference[]

/** The preference that `?host=` names; undefined when it names none. */
export function hostFromAddress(search: string): HostPreference | undefined {
  const value = new URLSearchParams(search).get('host')
  return value !== null && PREFERENCES.includes(value) ? (value as HostPreference) : undefined
}
