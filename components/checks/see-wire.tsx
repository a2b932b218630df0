'use client'

import { ArrowLeftRight } from 'lucide-react'
import { useDrawnRun, useSession } from '../session/session-context.ts'
import { Button } from '../ui/button.tsx'
import { NO_FILTER } from '../session/ui-state.ts'

/** Leads from a finding to the messages that it is about; absent when they are not at hand (after a reload). */
export function SeeWire({ entries }: { entries: readonly number[] }) {
  const { session } = useSession()
  const known = useDrawnRun((run) => entries.some((seq) => run.wire[seq - 1] !== undefined))
  if (!known || !session) return null
  const show = () => {
    session.ui.set((ui) => ({ ...ui, view: 'results', tab: 'wire', filter: NO_FILTER, selected: [...entries] }))
  }
  return (
    <p>
      <Button onClick={show}>
        <ArrowLeftRight size={14} aria-hidden />
        Show in wire log{entries.length > 1 ? ` (${entries.length} messages)` : ''}
      </Button>
    </p>
  )
}
