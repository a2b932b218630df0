'use client'

import { useState } from 'react'
import { singleKeys } from './single-keys.ts'

/** Keys, and what each does. */
export function KeyTable({ caption, keys }: { caption: string; keys: readonly (readonly [string, string])[] }) {
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

/** Turns the keys without Ctrl or ⌘ on and off, for all pages. */
export function SingleKeysTick() {
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
