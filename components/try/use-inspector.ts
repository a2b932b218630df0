import { useSession } from '../session/session-context.ts'
import { useStore } from '../store/use-store.ts'
import { OFF, type InspectorState } from './inspector-state.ts'

export function useInspector<Slice>(select: (state: InspectorState) => Slice): Slice {
  return useStore(useSession().session?.inspector, select, OFF)
}
