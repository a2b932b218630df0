'use client'

import { useState } from 'react'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'
import { useDocumentTitle } from './use-document-title.ts'
import { useShortcuts } from './use-shortcuts.ts'

/** What belongs to the page as a whole: its title, its keys. */
export function PageEffects() {
  const [help, setHelp] = useState(false)
  useDocumentTitle()
  useShortcuts(() => setHelp(true))
  return <ShortcutsDialog open={help} onOpenChange={setHelp} />
}
