'use client'

import { Download, Workflow } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { WireEntry } from '@/lib/grader/types.ts'
import type { WireFilter } from '../session/ui-state.ts'
import { Button } from '../ui/button.tsx'
import { downloadJson } from '../ui/download.ts'
import { WireFilterBar } from './wire-filter.tsx'
import { WireList } from './wire-list.tsx'

const SequenceDiagram = lazy(async () => ({
  default: (await import('./diagram/sequence-diagram.tsx')).SequenceDiagram,
}))

export interface WireViewProps {
  /** At least one. */
  readonly entries: readonly WireEntry[]
  /** Entries that came after the log was full. */
  readonly dropped?: number
  readonly filter: WireFilter
  readonly onFilter: (filter: WireFilter) => void
  readonly selected?: readonly number[]
  /** First part of the exported file's name. */
  readonly name: string
}

/** The messages of a program, both directions: filtered, drawn, exported. */
export function WireView({ entries, dropped = 0, filter, onFilter, selected = [], name }: WireViewProps) {
  const [drawn, setDrawn] = useState(false)
  return (
    <div>
      <div className="flex flex-wrap items-center gap-2 border-b border-line px-3 py-2 sm:px-4">
        <WireFilterBar value={filter} onChange={onFilter} http={entries[0]?.http !== undefined} />
        <div className="ml-auto flex gap-1">
          <Button look="quiet" aria-pressed={drawn} onClick={() => setDrawn(!drawn)}>
            <Workflow size={14} aria-hidden />
            {drawn ? 'Hide diagram' : 'Sequence diagram'}
          </Button>
          <Button look="quiet" onClick={() => downloadJson(`${name}-wire.json`, entries)}>
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
          <SequenceDiagram entries={entries} />
        </Suspense>
      )}
      <WireList entries={entries} filter={filter} selected={selected} />
    </div>
  )
}
