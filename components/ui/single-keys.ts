const KEY = 'workbook:single-keys'

/** Whether keys without Ctrl or ⌘ do something. On, unless this browser's user has turned it off. */
export const singleKeys = {
  get(): boolean {
    try {
      return localStorage.getItem(KEY) !== 'off'
    } catch {
      return true
    }
  },
  set(on: boolean): void {
    try {
      if (on) localStorage.removeItem(KEY)
      else localStorage.setItem(KEY, 'off')
    } catch {
      // Storage is closed to this page: the keys stay on.
    }
  },
}
