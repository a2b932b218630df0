'use client'

import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { ScrollRegion } from '../ui/scroll-region.tsx'

/** Laying out a megabyte of text would stop the page: it comes in pieces of this many characters. */
const PIECE = 20_000

export function LongText({ text, label }: { text: string; label: string }) {
  const [shown, setShown] = useState(PIECE)
  const rest = text.length - shown
  return (
    <div>
      <ScrollRegion
        aria-label={label}
        className="max-h-80 overflow-auto rounded border border-line bg-panel px-2 py-1.5"
      >
        <pre className="font-mono text-xs leading-normal whitespace-pre-wrap [overflow-wrap:anywhere]">
          {rest > 0 ? text.slice(0, shown) : text}
        </pre>
      </ScrollRegion>
      {rest > 0 && (
        <p className="mt-1 flex items-center gap-2 text-xs text-muted">
          {rest.toLocaleString('en')} more characters
          <Button look="quiet" onClick={() => setShown(shown + PIECE)}>
            Show more
          </Button>
        </p>
      )}
    </div>
  )
}
