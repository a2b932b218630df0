import { createContext, useContext, type RefObject } from 'react'
import type { EditorHandle } from '../editor/types.ts'
import type { HostState } from './host-state.ts'
import { INITIAL_HOST } from './host-state.ts'
import { NO_RUN, type RunState } from '../run/run-state.ts'
import { useStore } from '../store/use-store.ts'
import type { ExerciseData } from './exercise-data.ts'
import type { Session } from './session.ts'
import { INITIAL_UI, type UiState } from './ui-state.ts'

export interface SessionValue {
  readonly exercise: ExerciseData
  /** Undefined on the server and until the page has hydrated. */
  readonly session: Session | undefined
  readonly editor: RefObject<EditorHandle | null>
}

export const SessionContext = createContext<SessionValue | undefined>(undefined)

export function useSession(): SessionValue {
  const value = useContext(SessionContext)
  if (!value) throw new Error('useSession: there is no exercise around this component.')
  return value
}

export function useRun<Slice>(select: (state: RunState) => Slice): Slice {
  return useStore(useSession().session?.run, select, NO_RUN)
}

/** The same for what shows a run's results: for the first moment of a run it has those of the one before. */
export function useDrawnRun<Slice>(select: (state: RunState) => Slice): Slice {
  return useStore(useSession().session?.run.drawn, select, NO_RUN)
}

export function useUi<Slice>(select: (state: UiState) => Slice): Slice {
  return useStore(useSession().session?.ui, select, INITIAL_UI)
}

export function useHost<Slice>(select: (state: HostState) => Slice): Slice {
  return useStore(useSession().session?.hosts, select, INITIAL_HOST)
}
