/**
 * Edits that IndexedDB could not take before the page went away: written synchronously to localStorage, and put where
 * they belong when the exercise is next opened.
 */
import type { TextFiles } from './types.ts'

export interface UnsavedEdits {
  readonly files: TextFiles
  readonly active: string
  readonly changedAt: string
  /** The revision that they were made on. */
  readonly base: number
}

const prefix = (exercise: string) => `workbook:unsaved:${exercise}:`

/** Returns whether it worked: the storage may be full or denied. */
export function keepUnsaved(
  storage: Storage | undefined,
  exercise: string,
  writer: string,
  edits: UnsavedEdits,
): boolean {
  try {
    storage?.setItem(prefix(exercise) + writer, JSON.stringify(edits))
    return storage !== undefined
  } catch {
    return false
  }
}

export function dropUnsaved(storage: Storage | undefined, exercise: string, writer: string): void {
  try {
    storage?.removeItem(prefix(exercise) + writer)
  } catch {
    // Denied storage holds nothing to drop.
  }
}

/** Everything that any tab left behind for this exercise, oldest first; whoever saves it drops it by its `writer`. */
export function findUnsaved(
  storage: Storage | undefined,
  exercise: string,
): readonly { readonly writer: string; readonly edits: UnsavedEdits }[] {
  const found: { writer: string; edits: UnsavedEdits }[] = []
  try {
    for (let index = 0; index < (storage?.length ?? 0); index++) {
      const key = storage?.key(index) ?? ''
      if (!key.startsWith(prefix(exercise))) continue
      const edits = parseUnsaved(storage?.getItem(key) ?? '')
      if (edits !== undefined) found.push({ writer: key.slice(prefix(exercise).length), edits })
    }
  } catch {
    return []
  }
  return found.sort((a, b) => a.edits.changedAt.localeCompare(b.edits.changedAt))
}

function parseUnsaved(text: string): UnsavedEdits | undefined {
  try {
    const { files, active, changedAt, base } = JSON.parse(text) as Partial<UnsavedEdits>
    const whole = typeof files === 'object' && typeof active === 'string' && typeof changedAt === 'string'
    return whole && typeof base === 'number' ? { files, active, changedAt, base } : undefined
  } catch {
    return undefined
  }
}
