'use client'

import type { SourceLocation } from '@/lib/container/types.ts'
import { Problems } from './problems.tsx'
import type { Marker } from './types.ts'

interface EditorStatusProps {
  readonly descriptionId: string
  readonly failed: boolean
  readonly problems: readonly Marker[] | undefined
  readonly tabMovesFocus: boolean
  readonly onTabMovesFocus: (value: boolean) => void
  readonly onGo: (location: SourceLocation) => void
}

/** The line below the code: types, and what Tab does. */
export function EditorStatus(props: EditorStatusProps) {
  const { descriptionId, failed, problems, tabMovesFocus, onTabMovesFocus, onGo } = props
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4 border-t border-line bg-panel px-2 text-2xs text-muted">
      <Problems problems={problems} onGo={onGo} />
      {failed && <p>The full editor could not be loaded; this plain one stays.</p>}
      <label className="ml-auto flex min-h-6 items-center gap-1.5">
        <input type="checkbox" checked={tabMovesFocus} onChange={(event) => onTabMovesFocus(event.target.checked)} />
        Tab moves focus (Ctrl+M)
      </label>
      <p id={descriptionId} className="sr-only">
        {tabMovesFocus
          ? 'Tab leaves the editor. Control M makes it indent once you have typed.'
          : 'Tab leaves the editor until you type in it; then it indents, and Escape followed by Tab leaves. Control M makes Tab always leave.'}{' '}
        Control Enter, or Command Enter on a Mac, runs your code.
      </p>
    </div>
  )
}
