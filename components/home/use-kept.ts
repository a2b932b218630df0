import type { ProgressState } from '@/lib/progress/types.ts'
import { useOpenProgress } from '../progress/use-open-progress.ts'
import { useProgress } from '../progress/use-settings.ts'

const whole = (state: ProgressState) => state

/** What the browser keeps of the learner's way through the book; undefined until it has been read. */
export function useKept(): ProgressState | undefined {
  const state = useProgress(useOpenProgress(), whole)
  return state.loaded ? state : undefined
}
