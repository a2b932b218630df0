/** Verdicts of which nobody knew whether they were kept when the page went away. */
import { leftBehind } from './left-behind.ts'
import type { ResultWrite } from './store.ts'

/** By exercise; each tab leaves its latest. */
export const unsavedVerdicts = leftBehind('unsaved-verdict', (parsed): ResultWrite | undefined => {
  const { exercise, report, fingerprint, at } = parsed as Partial<ResultWrite>
  const told = typeof exercise === 'string' && typeof fingerprint === 'string' && typeof at === 'string'
  return told && Array.isArray(report?.checks) ? (parsed as ResultWrite) : undefined
})
