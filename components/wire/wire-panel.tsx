'use client'

import { useDeferredValue } from 'react'
import { useRun, useSession, useUi } from '../session/session-context.ts'
import { Empty } from '../ui/empty.tsx'
import { WireView } from './wire-view.tsx'

/** Every message of the latest run, both directions. */
export function WirePanel() {
  const { exercise, session } = useSession()
  const wire = useDeferredValue(useRun((run) => run.wire))
  const dropped = useRun((run) => run.wireDropped)
  const filter = useUi((ui) => ui.filter)
  const selected = useUi((ui) => ui.selected)
  if (wire.length === 0)
    return (
      <Empty title="No messages yet.">
        <p>
          Run the exercise: every line between the workbook’s client and your server is written here, as it was sent.
        </p>
      </Empty>
    )
  return (
    <WireView
      entries={wire}
      dropped={dropped}
      filter={filter}
      onFilter={(next) => session?.ui.set((ui) => ({ ...ui, filter: next, selected: [] }))}
      selected={selected}
      name={exercise.meta.slug}
    />
  )
}
