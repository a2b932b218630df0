import type { ThemePreference } from '@/lib/progress/types.ts'
import { SETTINGS_KEY } from '@/lib/progress/settings.ts'

/** Runs in the document's head, before anything is painted: reads the copy of the settings that is at hand at once. */
export const THEME_SCRIPT = `try{const{theme:t}=JSON.parse(localStorage.getItem('${SETTINGS_KEY}'))??{};if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`

/** Colours the page. `system` leaves the choice to the operating system. */
export function applyTheme(theme: ThemePreference): void {
  const root = document.documentElement
  if (theme === 'system') delete root.dataset.theme
  else root.dataset.theme = theme
}
