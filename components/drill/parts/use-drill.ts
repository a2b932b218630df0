import { initialDrillState } from '@/lib/progress/index.ts'
import type { DrillProgress, DrillState, Progress } from '@/lib/progress/types.ts'
import { useStore } from '../../store/use-store.ts'

const whole = (state: DrillState) => state

/** What the browser keeps of cards and reviews; nothing, and not loaded, until it has been read. */
export function useDrill(progress: Progress | undefined): {
  readonly drill: DrillProgress | undefined
  readonly state: DrillState
} {
  const drill = progress?.drill()
  return { drill, state: useStore(drill, whole, initialDrillState) }
}
