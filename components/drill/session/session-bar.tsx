'use client'

import { Archive, CalendarArrowUp, Keyboard, Undo2, type LucideIcon } from 'lucide-react'
import { Button } from '../../ui/button.tsx'

export interface SessionBarProps {
  readonly title: string
  readonly done: number
  readonly left: number
  readonly canUndo: boolean
  readonly hasCard: boolean
  readonly onUndo: () => void
  readonly onBury: () => void
  readonly onSuspend: () => void
  readonly onKeys: () => void
}

/** Which session it is, how far it has come, and what can be done with the card beside grading it. */
export function SessionBar(props: SessionBarProps) {
  const { title, done, left, canUndo, hasCard, onUndo, onBury, onSuspend, onKeys } = props
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <h1 className="font-semibold">{title}</h1>
      <div className="flex items-center gap-2 text-sm text-muted">
        <progress value={done} max={Math.max(1, done + left)} aria-label="Done" className="progress !w-20" />
        {left} left
      </div>
      <div role="group" aria-label="This card" className="-ms-2.5 flex sm:ms-auto">
        <Tool icon={Undo2} shortcut="u" disabled={!canUndo} onClick={onUndo}>
          Undo
        </Tool>
        <Tool icon={CalendarArrowUp} shortcut="b" disabled={!hasCard} onClick={onBury}>
          Bury
        </Tool>
        <Tool icon={Archive} shortcut="s" disabled={!hasCard} onClick={onSuspend}>
          Suspend
        </Tool>
        <Tool icon={Keyboard} shortcut="?" onClick={onKeys}>
          Keys
        </Tool>
      </div>
    </div>
  )
}

interface ToolProps {
  readonly icon: LucideIcon
  readonly shortcut: string
  readonly disabled?: boolean
  readonly onClick: () => void
  readonly children: string
}

function Tool({ icon: Icon, shortcut, disabled = false, onClick, children }: ToolProps) {
  return (
    <Button
      look="quiet"
      aria-keyshortcuts={shortcut}
      disabled={disabled}
      onClick={onClick}
      title={`${children} (${shortcut})`}
      className="min-h-11"
    >
      <Icon size={15} aria-hidden />
      {children}
    </Button>
  )
}
