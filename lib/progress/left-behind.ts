/** What IndexedDB could not take before the page went away: written synchronously to localStorage, tab by tab. */

export interface LeftBehind<Value> {
  /** The tab that left it. */
  readonly writer: string
  readonly value: Value
}

export interface LeftBehindStore<Value> {
  /** Returns whether it worked: the storage may be full or denied. */
  keep(storage: Storage | undefined, name: string, writer: string, value: Value): boolean
  drop(storage: Storage | undefined, name: string, writer: string): void
  /** Every name under which something lies. */
  names(storage: Storage | undefined): readonly string[]
  /** Everything that any tab left behind under this name; whoever saves it drops it by its `writer`. */
  find(storage: Storage | undefined, name: string): LeftBehind<Value>[]
}

/**
 * @param kind first part of the keys: no two kinds share one
 * @param read makes a value of what was parsed, or undefined when it is none
 */
export function leftBehind<Value>(kind: string, read: (parsed: unknown) => Value | undefined): LeftBehindStore<Value> {
  const prefix = (name: string) => `workbook:${kind}:${name}:`

  function parse(text: string): Value | undefined {
    try {
      return read(JSON.parse(text))
    } catch {
      return undefined
    }
  }

  return {
    keep(storage, name, writer, value) {
      try {
        storage?.setItem(prefix(name) + writer, JSON.stringify(value))
        return storage !== undefined
      } catch {
        return false
      }
    },
    drop(storage, name, writer) {
      try {
        storage?.removeItem(prefix(name) + writer)
      } catch {
        // Denied storage holds nothing to drop.
      }
    },
    names(storage) {
      try {
        const keys = Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '')
        const own = keys.filter((key) => key.startsWith(`workbook:${kind}:`)).map((key) => key.split(':')[2] ?? '')
        return [...new Set(own)]
      } catch {
        return []
      }
    },
    find(storage, name) {
      const found: LeftBehind<Value>[] = []
      try {
        for (let index = 0; index < (storage?.length ?? 0); index++) {
          const key = storage?.key(index) ?? ''
          if (!key.startsWith(prefix(name))) continue
          const value = parse(storage?.getItem(key) ?? '')
          if (value !== undefined) found.push({ writer: key.slice(prefix(name).length), value })
        }
      } catch {
        return []
      }
      return found
    },
  }
}
