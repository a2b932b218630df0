/** Verdicts of which nobody knew whether they were kept when the page went away. */
import { leftBehind } from './left-behind.ts'
import type { ResultWrite } from './store.ts'

/** By exercise; each tab leaves its latest. */
export const unsavedVerdicts = leftBehind('unsaved-verdict', (parsed): ResultWrite | undefined => {
  const write = parsed as ResultWrite | null
  return Array.isArray(write?.report?.checks) ? write : undefined
})
