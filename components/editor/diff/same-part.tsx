'use client'

import { useState } from 'react'
import { Lines } from './lines.tsx'
import { linesOf, type DiffPart } from './parts.ts'

/** Lines of context on either side of a difference. */
const CONTEXT = 3

interface SamePartProps {
  readonly part: DiffPart
  readonly first: boolean
  readonly last: boolean
}

/** What both texts share: a few lines next to each difference, the rest on demand. */
export function SamePart({ part, first, last }: SamePartProps) {
  const [open, setOpen] = useState(false)
  const lines = linesOf(part.mine)
  const head = first ? 0 : CONTEXT
  const tail = last ? 0 : CONTEXT
  const folded = lines.length - head - tail
  if (open || folded <= 1) return <Lines text={part.mine} first={part.mineLine} side="both" />
  const show = (from: number, to: number) => (
    <Lines text={`${lines.slice(from, to).join('\n')}\n`} first={part.mineLine + from} side="both" />
  )
  return (
    <>
      {head > 0 && show(0, head)}
      <button
        type="button"
        className="w-full bg-sunken px-3 py-1 text-left text-2xs text-muted hover:text-ink"
        onClick={() => setOpen(true)}
      >
        Show {folded} unchanged lines
      </button>
      {tail > 0 && show(lines.length - tail, lines.length)}
    </>
  )
}
