'use client'

import { useEffect } from 'react'
import { useProgress } from '../progress/use-settings.ts'
import { useSession, useUi } from '../session/session-context.ts'
import { applyTheme } from '../theme/theme.ts'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'
import { useDocumentTitle } from './use-document-title.ts'
import { useShortcuts } from './use-shortcuts.ts'

/** What belongs to the page as a whole: its title, its keys, a theme that was chosen in another tab. */
export function PageEffects() {
  const { session } = useSession()
  const keys = useUi((ui) => ui.keys)
  const theme = useProgress(session?.progress, (state) => (state.loaded ? state.settings.theme : undefined))
  const setKeys = (open: boolean) => session?.ui.set((ui) => ({ ...ui, keys: open }))
  useDocumentTitle()
  useShortcuts(() => setKeys(true))
  useEffect(() => {
    if (theme) applyTheme(theme)
  }, [theme])
  return <ShortcutsDialog open={keys} onOpenChange={setKeys} />
}
