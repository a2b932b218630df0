/** Something that must be opened in the browser and closed again, shared by all who hold it at the same time. */
export interface Lease<Value> {
  get(): Value | undefined
  /** Opens with the first holder, closes with the last. @returns lets go */
  hold(listener: () => void): () => void
}

export function createLease<Value>(open: () => Value, close: (value: Value) => void): Lease<Value> {
  const holders = new Set<() => void>()
  let value: Value | undefined
  return {
    get: () => value,
    hold: (listener) => {
      holders.add(listener)
      if (value === undefined) {
        value = open()
        for (const holder of [...holders]) holder()
      }
      return () => {
        holders.delete(listener)
        if (holders.size > 0 || value === undefined) return
        close(value)
        value = undefined
      }
    },
  }
}
