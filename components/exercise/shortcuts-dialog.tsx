'use client'

import { useSession } from '../session/session-context.ts'
import { TAB_LABELS, tabsOf, type ResultTab } from '../session/ui-state.ts'
import { Dialog } from '../ui/dialog.tsx'
import { KeyTable, SingleKeysTick } from '../ui/key-table.tsx'

const ALWAYS = [
  ['Ctrl or ⌘ Enter', 'Run'],
  ['Ctrl or ⌘ Shift Enter', 'Stop'],
  ['F6, Shift F6', 'To the next or previous part: brief, editor, results'],
  ['Ctrl M (Mac: Ctrl Shift M)', 'In the editor: Tab types a tab, or moves the focus'],
  ['Esc', 'Close a dialog'],
] as const

const singleKeysFor = (tabs: readonly ResultTab[]) =>
  [
    ['e', 'To the editor'],
    [tabs.map((_, index) => index + 1).join(', '), tabs.map((tab) => TAB_LABELS[tab]).join(', ')],
    ['?', 'This list'],
  ] as const

export function ShortcutsDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { exercise } = useSession()
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keys">
      <KeyTable caption="Everywhere on the page" keys={ALWAYS} />
      <div className="mt-5">
        <KeyTable caption="Where nothing is typed" keys={singleKeysFor(tabsOf(exercise))} />
        <SingleKeysTick />
      </div>
    </Dialog>
  )
}
