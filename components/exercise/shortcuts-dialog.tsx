'use client'

import { useState } from 'react'
import { useSession } from '../session/session-context.ts'
import { TAB_LABELS, tabsOf, type ResultTab } from '../session/ui-state.ts'
import { Dialog } from '../ui/dialog.tsx'
import { singleKeys } from '../ui/single-keys.ts'

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
        <SingleKeys />
      </div>
    </Dialog>
  )
}

function SingleKeys() {
  const [on, setOn] = useState(() => singleKeys.get())
  const change = (value: boolean) => {
    singleKeys.set(value)
    setOn(value)
  }
  return (
    <label className="mt-2 flex min-h-7 items-center gap-2 text-sm">
      <input type="checkbox" checked={on} onChange={(event) => change(event.target.checked)} className="size-4" />
      Use these single keys
    </label>
  )
}

function KeyTable({ caption, keys }: { caption: string; keys: readonly (readonly [string, string])[] }) {
  return (
    <table className="w-full text-sm">
      <caption className="pb-1 text-start text-xs text-muted">{caption}</caption>
      <tbody>
        {keys.map(([key, action]) => (
          <tr key={key} className="border-t border-line">
            <th scope="row" className="w-2/5 py-1.5 pe-4 text-start font-mono text-xs font-normal">
              {key}
            </th>
            <td className="py-1.5">{action}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
