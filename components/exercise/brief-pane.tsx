'use client'

import type { ReactNode } from 'react'
import { ScrollRegion } from '../ui/scroll-region.tsx'
import { Hints } from './hints.tsx'

export function BriefPane({ children, hints }: { children: ReactNode; hints: readonly ReactNode[] }) {
  return (
    <ScrollRegion
      id="brief-text"
      aria-label="Brief"
      className="h-full overflow-y-auto px-5 py-6 outline-offset-[-2px] sm:px-7"
    >
      {children}
      <Hints hints={hints} />
    </ScrollRegion>
  )
}
