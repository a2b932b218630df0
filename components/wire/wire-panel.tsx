'use client'

import { useDeferredValue, useMemo } from 'react'
import { useDrawnRun, useSession, useUi } from '../session/session-context.ts'
import { Empty } from '../ui/empty.tsx'
import { PartiesContext } from './parties-context.ts'
import { YOUR_SERVER, yourClient } from './parties.ts'
import { WireView } from './wire-view.tsx'

/** Every message of the latest run, both directions. */
export function WirePanel() {
  const { exercise, session } = useSession()
  const wire = useDeferredValue(useDrawnRun((run) => run.wire))
  const dropped = useDrawnRun((run) => run.wireDropped)
  const filter = useUi((ui) => ui.filter)
  const selected = useUi((ui) => ui.selected)
  const titles = useDrawnRun((run) => run.processes)
  const isClient = exercise.meta.kind === 'client'
  const parties = useMemo(() => (isClient ? yourClient(titles) : YOUR_SERVER), [isClient, titles])
  if (wire.length === 0)
    return (
      <Empty title="No messages yet.">
        <p>
          Run the exercise: every line between{' '}
          {isClient ? 'your client and the servers that the workbook plays' : 'the workbook’s client and your server'}{' '}
          is written here, as it was sent.
        </p>
      </Empty>
    )
  return (
    <PartiesContext value={parties}>
      <WireView
        entries={wire}
        dropped={dropped}
        filter={filter}
        onFilter={(next) => session?.ui.set((ui) => ({ ...ui, filter: next, selected: [] }))}
        selected={selected}
        name={exercise.meta.slug}
      />
    </PartiesContext>
  )
}
