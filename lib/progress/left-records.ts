/** Verdicts, hints and settings of which nobody knew whether they were kept when the page went away. */
import { leftBehind } from './left-behind.ts'
import { readSettings } from './settings.ts'
import type { ResultWrite } from './store.ts'
import type { Settings } from './types.ts'

/** By exercise; each tab leaves its latest. */
export const unsavedVerdicts = leftBehind('unsaved-verdict', (parsed): ResultWrite | undefined => {
  const write = parsed as ResultWrite | null
  return Array.isArray(write?.report?.checks) ? write : undefined
})

/** By exercise: as many hints as were open. */
export const unsavedHints = leftBehind('unsaved-hints', (parsed): number | undefined =>
  Number.isInteger(parsed) ? (parsed as number) : undefined,
)

/** The name under which settings are left. */
export const SETTINGS = 'all'

/** Those that were changed, by tab; what is no setting is left out. */
export const unsavedSettings = leftBehind('unsaved-settings', (parsed): Partial<Settings> | undefined => {
  if (typeof parsed !== 'object' || parsed === null) return undefined
  const known = Object.entries(readSettings(parsed)).filter(([name]) => Object.hasOwn(parsed, name))
  return known.length > 0 ? (Object.fromEntries(known) as Partial<Settings>) : undefined
})
