import type { GradeEvent } from '@/lib/grader/types.ts'
import { createStore, type Readable } from '../store/store.ts'
import { NO_RUN, reduceRun, type RunAction, type RunState } from './run-state.ts'

export interface RunStore extends Readable<RunState> {
  dispatch(action: RunAction): void
  /** Takes an event of the grader; events are handed on together, once a frame. */
  push(event: GradeEvent): void
}

/**
 * @param nextFrame calls back before the next paint; a browser holds it back in hidden tabs, where nobody looks
 */
export function createRunStore(nextFrame: (callback: () => void) => void): RunStore {
  const store = createStore<RunState>(NO_RUN)
  let waiting: GradeEvent[] = []
  const flush = () => {
    if (waiting.length === 0) return
    const events = waiting
    waiting = []
    store.set((state) => reduceRun(state, { type: 'events', events }))
  }
  return {
    getState: store.getState,
    subscribe: store.subscribe,
    push: (event) => {
      waiting.push(event)
      if (waiting.length === 1) nextFrame(flush)
    },
    dispatch: (action) => {
      // What came before stays before; a new run has no use for the last one's rest.
      if (action.type === 'begin') waiting = []
      else flush()
      store.set((state) => reduceRun(state, action))
    },
  }
}
