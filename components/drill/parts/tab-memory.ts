/** What a tab remembers over a reload, and no longer: the card that is open, the interview that runs. */
export const tabMemory = {
  /** @returns undefined where nothing is kept, or storage is closed to the page */
  read(name: string): unknown {
    try {
      return JSON.parse(sessionStorage.getItem(keyOf(name)) ?? 'null') ?? undefined
    } catch {
      return undefined
    }
  },
  /** @param value undefined: forget it */
  write(name: string, value: unknown): void {
    try {
      if (value === undefined) sessionStorage.removeItem(keyOf(name))
      else sessionStorage.setItem(keyOf(name), JSON.stringify(value))
    } catch {
      // Full or denied: it lasts as long as the page.
    }
  },
}

const keyOf = (name: string) => `workbook:drill:${name}`
