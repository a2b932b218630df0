'use client'

import { TriangleAlert } from 'lucide-react'
import { useMemo } from 'react'
import type { WireEntry } from '@/lib/grader/types.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { clock, headOf, labelOf, pretty } from './describe.ts'
import { Direction } from './direction.tsx'
import { LongText } from './long-text.tsx'
import { useParties } from './parties-context.ts'

/** One message in full, with what the protocol's schema has against it. */
export function EntryView({ entry }: { entry: WireEntry }) {
  const text = useMemo(() => pretty(entry), [entry])
  const head = headOf(entry)
  const parties = useParties()
  return (
    <section aria-label={`${parties.words[entry.direction]}: ${labelOf(entry)}`} className="flex flex-col gap-1.5">
      <div className="flex items-center gap-2">
        <Direction direction={entry.direction} parties={parties} />
        <span className="text-xs text-muted">
          no. {entry.seq}, at {clock(entry.at)}
        </span>
        <span className="ml-auto">
          <CopyButton text={() => whole(entry, head)} />
        </span>
      </div>
      <Problems entry={entry} />
      {head && <pre className="font-mono text-xs whitespace-pre-wrap text-muted [overflow-wrap:anywhere]">{head}</pre>}
      {(text || !head) && <LongText text={text} label={`Text of message ${entry.seq}`} />}
    </section>
  )
}

/** All of it, as it went over the wire. */
function whole({ message, text }: WireEntry, head: string): string {
  const body = message === undefined ? text : JSON.stringify(message)
  return head ? `${head}\n\n${body}`.trimEnd() : body
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
