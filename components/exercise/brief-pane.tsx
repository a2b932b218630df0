'use client'

import type { ReactNode } from 'react'
import { Hints } from './hints.tsx'

export function BriefPane({ children, hints }: { children: ReactNode; hints: readonly ReactNode[] }) {
  return (
    // The text scrolls: it must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section
      id="brief-text"
      aria-label="Brief"
      tabIndex={0}
      className="h-full overflow-y-auto px-5 py-6 outline-offset-[-2px] sm:px-7"
    >
      {children}
      <Hints hints={hints} />
    </section>
  )
}
