'use client'

import { ChevronRight, TriangleAlert } from 'lucide-react'
import { clsx } from 'clsx'
import { memo, useEffect, useId, useRef, useState } from 'react'
import type { WireEntry } from '@/lib/grader/types.ts'
import { clock, gistOf, idOf, isRefusal, labelOf } from './describe.ts'
import { Direction } from './direction.tsx'
import { EntryView } from './entry-view.tsx'
import { goesToServer } from './parties.ts'
import { useParties } from './parties-context.ts'
import { isUnanswered } from './rows.ts'

export interface MessageRowProps {
  readonly entry: WireEntry
  readonly answer?: WireEntry | undefined
  /** A finding points here: the row is marked and open. */
  readonly selected: boolean
  /** The first of the selected rows: brought into view. */
  readonly target: boolean
}

/** A message, its answer beside it; opens to both in full. */
export const MessageRow = memo(function MessageRow({ entry, answer, selected, target }: MessageRowProps) {
  const [toggled, setToggled] = useState<boolean>()
  const open = toggled ?? selected
  const id = useId()
  const parties = useParties()
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (target) row.current?.scrollIntoView({ block: 'nearest' })
  }, [target])
  const problems = (entry.problems?.length ?? 0) + (answer?.problems?.length ?? 0)
  return (
    <li
      ref={row}
      data-seq={entry.seq}
      aria-current={selected || undefined}
      className={clsx(
        'border-b border-line [contain-intrinsic-size:auto_2rem] [content-visibility:auto]',
        selected && 'border-s-2 border-s-accent bg-accent-soft',
      )}
    >
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setToggled(!open)}
        className="flex min-h-8 w-full items-center gap-x-2 px-3 py-1 text-start hover:bg-sunken @max-lg:flex-wrap @lg:px-4"
      >
        <ChevronRight size={14} aria-hidden className={clsx('shrink-0 text-muted', open && 'rotate-90')} />
        <Direction direction={entry.direction} parties={parties} />
        <span className="min-w-0 shrink-[0.2] truncate font-mono text-xs">{labelOf(entry)}</span>
        {idOf(entry) && <span className="shrink-0 font-mono text-xs text-muted">id {idOf(entry)}</span>}
        <Answer entry={entry} answer={answer} />
        {problems > 0 && <Mark>{problems === 1 ? '1 problem' : `${problems} problems`}</Mark>}
        <span className="ml-auto shrink-0 text-xs text-muted tabular-nums @max-lg:hidden">{clock(entry.at)}</span>
      </button>
      <div id={id} hidden={!open} className="flex flex-col gap-3 px-3 pt-1 pb-3 @lg:pr-4 @lg:pl-10">
        {open && <EntryView entry={entry} />}
        {open && answer && <EntryView entry={answer} />}
      </div>
    </li>
  )
})

function Answer({ entry, answer }: { entry: WireEntry; answer: WireEntry | undefined }) {
  const parties = useParties()
  if (answer)
    return (
      <span className="flex min-w-0 flex-1 items-baseline gap-2 text-xs @max-lg:basis-full @max-lg:ps-6">
        <span className={clsx('shrink-0 font-mono', isRefusal(answer) ? 'text-warn' : 'text-pass')}>
          {goesToServer(parties, answer.direction) ? '→' : '←'} {labelOf(answer)}
        </span>
        <span className="min-w-0 truncate text-muted">{gistOf(answer)}</span>
        <span className="shrink-0 text-muted tabular-nums">{Math.max(0, answer.at - entry.at).toFixed(1)} ms</span>
      </span>
    )
  if (isUnanswered(entry, answer)) return <Mark>no answer</Mark>
  return <span className="min-w-0 flex-1 truncate text-xs text-muted">{gistOf(entry)}</span>
}

function Mark({ children }: { children: string }) {
  return (
    <span className="inline-flex shrink-0 items-center gap-1 text-xs font-medium text-fail">
      <TriangleAlert size={13} aria-hidden />
      {children}
    </span>
  )
}
