'use client'

import { useMemo, useState } from 'react'
import type { WireEntry } from '@/lib/grader/types.ts'
import type { WireFilter } from '../session/ui-state.ts'
import { Button } from '../ui/button.tsx'
import { useParties } from './parties-context.ts'
import { filterRows, foldRows, type WireRow } from './rows.ts'
import { MessageRow } from './wire-row.tsx'

/** Rows that are in the document at a time; more on demand. */
const PAGE = 250

export interface WireListProps {
  readonly entries: readonly WireEntry[]
  readonly filter: WireFilter
  readonly selected: readonly number[]
}

export function WireList({ entries, filter, selected }: WireListProps) {
  const { headOf } = useParties()
  const [asked, setAsked] = useState(PAGE)
  const rows = useMemo(() => filterRows(foldRows(entries), filter), [entries, filter])
  const target = rows.findIndex((row) => isSelected(row, selected))
  const shown = Math.max(asked, target + 20)
  const messages = rows.filter(({ type }) => type === 'message').length
  if (rows.length === 0) return <p className="px-4 py-3 text-sm text-muted">No message fits this filter.</p>
  return (
    <>
      <ol aria-label={`Messages, ${messages} rows`}>
        {rows.slice(0, shown).map((row, index) =>
          row.type === 'process' ? (
            <li key={`process-${index}`} className="border-b border-line bg-panel px-3 py-1 text-xs text-muted sm:px-4">
              {headOf(row.process)}
            </li>
          ) : (
            <MessageRow
              key={row.entry.seq}
              entry={row.entry}
              answer={row.answer}
              selected={isSelected(row, selected)}
              target={index === target}
            />
          ),
        )}
      </ol>
      {rows.length > shown && (
        <p className="flex items-center gap-2 px-4 py-2 text-xs text-muted">
          {(rows.length - shown).toLocaleString('en')} more rows
          <Button onClick={() => setAsked(shown + PAGE)}>Show {Math.min(PAGE, rows.length - shown)} more</Button>
        </p>
      )}
    </>
  )
}

function isSelected(row: WireRow, selected: readonly number[]): boolean {
  if (row.type === 'process') return false
  return selected.includes(row.entry.seq) || (row.answer !== undefined && selected.includes(row.answer.seq))
}
