/** State outside React: a run's events, the page's selections. Components read slices of it through `useStore`. */
export interface Readable<State> {
  getState(): State
  subscribe(listener: () => void): () => void
}

export interface Store<State> extends Readable<State> {
  /** Puts `next` in place; listeners hear of it when it is another object. */
  set(next: State | ((state: State) => State)): void
}

export function createStore<State>(initial: State): Store<State> {
  const listeners = new Set<() => void>()
  let state = initial
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    set: (next) => {
      const value = typeof next === 'function' ? (next as (state: State) => State)(state) : next
      if (Object.is(value, state)) return
      state = value
      for (const listener of [...listeners]) listener()
    },
  }
}
