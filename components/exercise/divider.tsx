'use client'

import { Separator } from 'react-resizable-panels'

/** A border that can be moved; thin to look at, wide enough to be caught. */
export function Divider({ label }: { label: string }) {
  return <Separator aria-label={label} className="pane-divider" />
}
