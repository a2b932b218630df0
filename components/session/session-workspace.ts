import type { ExerciseChecks } from '@/lib/grader/check.ts'
import { drawSeed } from '@/lib/grader/random.ts'
import { drawWorkspace, type Workspace } from '@/lib/grader/workspace.ts'
import type { RunState } from '../run/run-state.ts'
import { createStore, type Readable } from '../store/store.ts'

export interface WorkspaceState {
  readonly seed: number
  /** Whether it is the latest run's; before the first run it is drawn for looking around. */
  readonly ofRun: boolean
}

export interface SessionWorkspace extends Readable<WorkspaceState> {
  /** The files that a server started now is given; undefined where the exercise has none. */
  draw(): Promise<Workspace | undefined>
  close(): void
}

/** The workspace that Files shows and Try starts with: the latest run's. */
export function createSessionWorkspace(
  run: Readable<Pick<RunState, 'report'>>,
  checks: () => Promise<ExerciseChecks>,
): SessionWorkspace {
  const store = createStore<WorkspaceState>({ seed: drawSeed(), ofRun: false })
  const follow = () => {
    const seed = run.getState().report?.seed
    if (seed !== undefined) store.set((state) => (state.ofRun && state.seed === seed ? state : { seed, ofRun: true }))
  }
  follow()
  return {
    getState: store.getState,
    subscribe: store.subscribe,
    draw: async () => drawWorkspace(await checks(), store.getState().seed),
    close: run.subscribe(follow),
  }
}
