'use client'

import { Dialog } from '../../ui/dialog.tsx'
import { KeyTable, SingleKeysTick } from '../../ui/key-table.tsx'

const ALWAYS = [
  ['Space, Enter', 'Reveal'],
  ['Ctrl or ⌘ Enter', 'Reveal, from where you write'],
  ['Esc', 'Out of the field; close a dialog'],
] as const

const SINGLE = [
  ['1, 2, 3, 4', 'Before: choose an answer. After: Again, Hard, Good, Easy'],
  ['u', 'Undo the last grade'],
  ['b', 'Bury: not again today'],
  ['s', 'Suspend: not again until you take it back'],
  ['?', 'This list'],
] as const

export function KeysDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keys">
      <KeyTable caption="Everywhere on the page" keys={ALWAYS} />
      <div className="mt-5">
        <KeyTable caption="Where nothing is typed" keys={SINGLE} />
        <SingleKeysTick />
      </div>
    </Dialog>
  )
}
