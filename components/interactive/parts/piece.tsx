'use client'

import { useId, type ReactNode } from 'react'

export interface PieceProps {
  readonly title: string
  /** One sentence that says what to do. */
  readonly todo: string
  /** What the piece's model assumes and leaves out, where it computes something. */
  readonly limits?: string
  readonly children: ReactNode
}

/** The frame of an interactive piece in a chapter: what it is, what to do, the piece, its limits. */
export function Piece({ title, todo, limits, children }: PieceProps) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className="overflow-hidden rounded-md border border-line bg-panel font-sans text-sm text-ink"
    >
      <div className="border-b border-line px-3 py-3 sm:px-4">
        <h3 id={id} className="mt-0 text-base font-semibold">
          {title}
        </h3>
        <p className="mt-0.5 text-muted">{todo}</p>
      </div>
      <div className="flex flex-col gap-4 px-3 py-4 sm:px-4">{children}</div>
      {limits && <p className="border-t border-line px-3 py-2.5 text-xs text-muted sm:px-4">{limits}</p>}
    </section>
  )
}
