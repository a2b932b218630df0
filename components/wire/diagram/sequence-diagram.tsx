'use client'

import { useMemo, useState } from 'react'
import type { WireEntry } from '@/lib/grader/types.ts'
import { Button } from '../../ui/button.tsx'
import { Drawn } from './drawn.tsx'
import { useParties } from '../parties-context.ts'
import type { Parties } from '../parties.ts'
import { byProcess, layoutDrawing, PAGE, type Arrow } from './layout.ts'

/** The run as a sequence diagram, and the same as a list for those who read rather than see. */
export function SequenceDiagram({ entries }: { entries: readonly WireEntry[] }) {
  const parties = useParties()
  const [shown, setShown] = useState(PAGE)
  const ordered = useMemo(() => byProcess(entries), [entries])
  const drawing = useMemo(() => layoutDrawing(ordered.slice(0, shown), parties), [ordered, shown, parties])
  const rest = ordered.length - shown
  return (
    <section aria-label="Sequence diagram" className="border-b border-line px-3 py-3 sm:px-4">
      <Drawn drawing={drawing} />
      {rest > 0 && (
        <p className="mt-2 flex items-center gap-2 text-xs text-muted">
          {rest} more messages
          <Button onClick={() => setShown(shown + PAGE)}>Draw {Math.min(PAGE, rest)} more</Button>
        </p>
      )}
      <details className="mt-2 text-sm">
        <summary className="text-xs text-muted">The diagram as text</summary>
        <ol className="mt-1 list-decimal ps-8 text-xs">
          {drawing.arrows.map((arrow) => (
            <li key={arrow.seq}>{sentence(arrow, parties)}</li>
          ))}
        </ol>
      </details>
    </section>
  )
}

function sentence({ toServer, label, note, problem }: Arrow, { ways }: Parties): string {
  const way = toServer ? ways.toServer : ways.toClient
  return `${way}: ${label}${note ? `, ${note}` : ''}${problem ? ' (has a problem)' : ''}`
}
