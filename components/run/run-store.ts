import type { GradeEvent } from '@/lib/grader/types.ts'
import { createStore, type Readable } from '../store/store.ts'
import { NO_RUN, reduceRun, type RunAction, type RunState } from './run-state.ts'

export interface RunStore extends Readable<RunState> {
  /**
   * The run as its results are drawn: for the first moment of a run still the one before. Most runs are over by then, and a
   * list that empties and fills again within a tenth of a second is a flicker, not news.
   */
  readonly drawn: Readable<RunState>
  dispatch(action: RunAction): void
  /** Takes an event of the grader; events are handed on together, once a look. */
  push(event: GradeEvent): void
}

/**
 * @param nextLook calls back when it is time to draw what has come; a browser may hold that back in hidden tabs, where
 *   nobody looks
 */
export function createRunStore(nextLook: (callback: () => void) => void): RunStore {
  const store = createStore<RunState>(NO_RUN)
  const drawn = createStore<RunState>(NO_RUN)
  let waiting: GradeEvent[] = []
  let asked = false
  const flush = () => {
    if (waiting.length === 0) return
    const events = waiting
    waiting = []
    store.set((state) => reduceRun(state, { type: 'events', events }))
  }
  const draw = () => {
    flush()
    drawn.set(store.getState())
  }
  const drawSoon = () => {
    if (asked) return
    asked = true
    nextLook(() => {
      asked = false
      draw()
    })
  }
  return {
    getState: store.getState,
    subscribe: store.subscribe,
    drawn: { getState: drawn.getState, subscribe: drawn.subscribe },
    push: (event) => {
      waiting.push(event)
      drawSoon()
    },
    dispatch: (action) => {
      // What came before stays before; a new run has no use for the last one's rest.
      if (action.type === 'begin') waiting = []
      else flush()
      store.set((state) => reduceRun(state, action))
      if (action.type === 'begin' || action.type === 'step') drawSoon()
      else draw()
    },
  }
}
