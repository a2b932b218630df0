'use client'

import { useEffect, useState } from 'react'
import type { SourceLocation } from '@/lib/container/types.ts'
import type { Marker } from './types.ts'

interface ProblemsProps {
  /** Absent while nobody checks types. */
  readonly problems: readonly Marker[] | undefined
  readonly onGo: (location: SourceLocation) => void
}

/** What the type checker says, as a list that leads to the places. Problems of types stop no run. */
export function Problems({ problems, onGo }: ProblemsProps) {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    // For whoever measures, or tests: what stands on the page is what the last check has said.
    if (problems) performance.mark('workbook:types-checked')
  }, [problems])
  if (problems === undefined) return null
  if (problems.length === 0) return <p className="min-h-6 py-0.5">No type problems</p>
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)} className="min-w-0 flex-1">
      <summary className="min-h-6 py-0.5 text-fail">
        {problems.length === 1 ? '1 type problem' : `${problems.length} type problems`}
      </summary>
      <ol aria-label="Type problems" className="max-h-40 overflow-auto py-1">
        {problems.map((problem, index) => (
          <li key={index}>
            <button
              type="button"
              className="min-h-6 w-full rounded px-1 py-0.5 text-left whitespace-pre-wrap hover:bg-sunken"
              onClick={() => onGo(problem)}
            >
              <span className="font-mono text-muted">
                {problem.file}:{problem.line}:{problem.column}
              </span>{' '}
              {problem.message}
            </button>
          </li>
        ))}
      </ol>
    </details>
  )
}
