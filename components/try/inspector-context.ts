import { createContext, useContext } from 'react'
import { useStore } from '../store/use-store.ts'
import type { Inspector } from './inspector.ts'
import { OFF, type InspectorState } from './inspector-state.ts'

/** The inspector that the parts of a bench speak to; undefined on the server and while hydrating. */
export const InspectorContext = createContext<Inspector | undefined>(undefined)

export const useInspectorItself = (): Inspector | undefined => useContext(InspectorContext)

export function useInspector<Slice>(select: (state: InspectorState) => Slice): Slice {
  return useStore(useInspectorItself(), select, OFF)
}
