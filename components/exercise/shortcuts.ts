import { RESULT_TABS } from '../session/ui-state.ts'

/** Regions that F6 goes through, in reading order. */
export const REGIONS = ['brief', 'code', 'results'] as const

export type Command =
  | { readonly do: 'run' | 'stop' | 'help' | 'next-region' | 'previous-region' | 'editor' }
  | { readonly do: 'tab'; readonly tab: (typeof RESULT_TABS)[number] }

export type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/**
 * What a key asks for.
 * @param typing the focus is where letters are typed
 * @param single whether keys without Ctrl or ⌘ are on (WCAG 2.1.4: they can be turned off)
 */
export function commandFor(keys: Keys, typing: boolean, single: boolean): Command | undefined {
  const { key, altKey, shiftKey } = keys
  const control = keys.ctrlKey || keys.metaKey
  if (control && !altKey && key === 'Enter') return { do: shiftKey ? 'stop' : 'run' }
  if (key === 'F6' && !control && !altKey) return { do: shiftKey ? 'previous-region' : 'next-region' }
  if (typing || !single || control || altKey) return undefined
  if (key === '?') return { do: 'help' }
  if (key === 'e') return { do: 'editor' }
  const tab = RESULT_TABS[Number(key) - 1]
  return tab ? { do: 'tab', tab } : undefined
}
