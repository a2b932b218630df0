import { initialProgressState } from '@/lib/progress/index.ts'
import type { Progress, ProgressState, Settings } from '@/lib/progress/types.ts'
import { useStore } from '../store/use-store.ts'

/** A slice of what the browser keeps across exercises; the defaults until it has been read. */
export function useProgress<Slice>(progress: Progress | undefined, select: (state: ProgressState) => Slice): Slice {
  return useStore(progress, select, initialProgressState)
}

const settingsOf = (state: ProgressState) => state.settings

export function useSettings(progress: Progress | undefined): Settings {
  return useProgress(progress, settingsOf)
}
