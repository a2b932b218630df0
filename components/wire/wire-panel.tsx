'use client'

import { Download, Workflow } from 'lucide-react'
import { lazy, Suspense, useDeferredValue, useState } from 'react'
import { useRun, useSession, useUi } from '../session/session-context.ts'
import type { WireFilter } from '../session/ui-state.ts'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { downloadJson } from './download.ts'
import { WireFilterBar } from './wire-filter.tsx'
import { WireList } from './wire-list.tsx'

const SequenceDiagram = lazy(async () => ({
  default: (await import('./diagram/sequence-diagram.tsx')).SequenceDiagram,
}))

/** Every message of the latest run, both directions. */
export function WirePanel() {
  const { exercise, session } = useSession()
  const wire = useDeferredValue(useRun((run) => run.wire))
  const dropped = useRun((run) => run.wireDropped)
  const filter = useUi((ui) => ui.filter)
  const selected = useUi((ui) => ui.selected)
  const [drawn, setDrawn] = useState(false)
  const setFilter = (next: WireFilter) => session?.ui.set((ui) => ({ ...ui, filter: next, selected: [] }))
  if (wire.length === 0)
    return (
      <Empty title="No messages yet.">
        <p>
          Run the exercise: every line between the workbook’s client and your server is written here, as it was sent.
        </p>
      </Empty>
    )
  return (
    <div>
      <div className="flex flex-wrap items-center gap-2 border-b border-line px-3 py-2 sm:px-4">
        <WireFilterBar value={filter} onChange={setFilter} />
        <div className="ml-auto flex gap-1">
          <Button look="quiet" aria-pressed={drawn} onClick={() => setDrawn(!drawn)}>
            <Workflow size={14} aria-hidden />
            {drawn ? 'Hide diagram' : 'Sequence diagram'}
          </Button>
          <Button look="quiet" onClick={() => downloadJson(`${exercise.meta.slug}-wire.json`, wire)}>
            <Download size={14} aria-hidden />
            Export JSON
          </Button>
        </div>
      </div>
      {dropped > 0 && (
        <p className="border-b border-line bg-warn-soft px-4 py-2 text-sm">
          The log is full: {dropped.toLocaleString('en')} later messages are not shown.
        </p>
      )}
      {drawn && (
        <Suspense fallback={<p className="px-4 py-3 text-sm text-muted">Drawing …</p>}>
          <SequenceDiagram entries={wire} />
        </Suspense>
      )}
      <WireList entries={wire} filter={filter} selected={selected} />
    </div>
  )
}
