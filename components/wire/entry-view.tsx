'use client'

import { TriangleAlert } from 'lucide-react'
import { useMemo } from 'react'
import type { WireEntry } from '@/lib/grader/types.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { clock, labelOf, pretty } from './describe.ts'
import { Direction } from './direction.tsx'
import { LongText } from './long-text.tsx'

/** One message in full, with what the protocol's schema has against it. */
export function EntryView({ entry }: { entry: WireEntry }) {
  const text = useMemo(() => pretty(entry), [entry])
  return (
    <section aria-label={`${entry.direction}: ${labelOf(entry)}`} className="flex flex-col gap-1.5">
      <div className="flex items-center gap-2">
        <Direction direction={entry.direction} />
        <span className="text-xs text-muted">
          no. {entry.seq}, at {clock(entry.at)}
        </span>
        <span className="ml-auto">
          <CopyButton text={() => (entry.message === undefined ? entry.text : JSON.stringify(entry.message))} />
        </span>
      </div>
      <Problems entry={entry} />
      <LongText text={text} label={`Text of message ${entry.seq}`} />
    </section>
  )
}

function Problems({ entry: { problems } }: { entry: WireEntry }) {
  if (!problems?.length) return null
  return (
    <ul className="flex flex-col gap-1 rounded bg-fail-soft px-2 py-1.5 text-sm">
      {problems.map((problem) => (
        <li key={problem} className="flex gap-2">
          <TriangleAlert size={14} aria-hidden className="mt-1 shrink-0 text-fail" />
          <span className="[overflow-wrap:anywhere]">{problem}</span>
        </li>
      ))}
    </ul>
  )
}
