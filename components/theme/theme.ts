import type { ThemePreference } from '@/lib/progress/types.ts'

/** Where the theme is kept as well: the other settings are read too late to colour the first paint. */
export const THEME_KEY = 'mcp-workbook.theme'

/** Runs in the document's head, before anything is painted. */
export const THEME_SCRIPT = `try{const t=localStorage.getItem('${THEME_KEY}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`

/** Colours the page and remembers it for the next first paint. `system` leaves the choice to the operating system. */
export function applyTheme(theme: ThemePreference): void {
  const root = document.documentElement
  if (theme === 'system') delete root.dataset.theme
  else root.dataset.theme = theme
  try {
    if (theme === 'system') localStorage.removeItem(THEME_KEY)
    else localStorage.setItem(THEME_KEY, theme)
  } catch {
    // Storage is closed to this page: the theme holds until it is left.
  }
}
