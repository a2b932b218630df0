/** Edits that IndexedDB could not take before the page went away: put where they belong when the exercise is next opened. */
import { leftBehind } from './left-behind.ts'
import type { TextFiles } from './types.ts'

export interface UnsavedEdits {
  readonly files: TextFiles
  readonly active: string
  readonly changedAt: string
  /** The revision that they were made on. */
  readonly base: number
}

const edits = leftBehind('unsaved', (parsed): UnsavedEdits | undefined => {
  const { files, active, changedAt, base } = parsed as Partial<UnsavedEdits>
  const whole = typeof files === 'object' && typeof active === 'string' && typeof changedAt === 'string'
  return whole && typeof base === 'number' ? { files, active, changedAt, base } : undefined
})

export const keepUnsaved = edits.keep
export const dropUnsaved = edits.drop
/** Exercises of which edits were left behind. */
export const exercisesUnsaved = edits.names

/** Everything that any tab left behind for this exercise, oldest first; whoever saves it drops it by its `writer`. */
export function findUnsaved(
  storage: Storage | undefined,
  exercise: string,
): readonly { readonly writer: string; readonly edits: UnsavedEdits }[] {
  return edits
    .find(storage, exercise)
    .map(({ writer, value }) => ({ writer, edits: value }))
    .sort((a, b) => a.edits.changedAt.localeCompare(b.edits.changedAt))
}
