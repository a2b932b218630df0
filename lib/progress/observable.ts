/** A value that tells when it changes: what `useSyncExternalStore` expects, without knowing React. */
export interface Observable<T> {
  get(): T
  set(patch: Partial<T>): void
  subscribe(listener: () => void): () => void
}

export function observable<T extends object>(initial: T): Observable<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(patch) {
      const same = (Object.keys(patch) as (keyof T)[]).every((key) => Object.is(value[key], patch[key]))
      if (same) return
      value = { ...value, ...patch }
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
