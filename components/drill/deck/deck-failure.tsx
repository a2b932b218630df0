'use client'

import { RotateCcw } from 'lucide-react'
import { Button } from '../../ui/button.tsx'

/** The cards could not be fetched. */
export function DeckFailure({ onRetry }: { onRetry: () => void }) {
  return (
    <div role="alert" className="mt-6 flex flex-wrap items-center gap-3 rounded-md bg-warn-soft px-4 py-3">
      <p>The cards could not be fetched: check the connection. What you have done is safe.</p>
      <Button className="min-h-11 px-4 text-sm" onClick={onRetry}>
        <RotateCcw size={14} aria-hidden /> Try again
      </Button>
    </div>
  )
}
