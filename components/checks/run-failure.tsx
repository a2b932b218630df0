'use client'

import { useEffect, useRef } from 'react'
import { useReveal } from '../exercise/use-reveal.ts'
import { FailureNote } from '../run/failure-note.tsx'
import { useDrawnRun, useSession } from '../session/session-context.ts'
import { Button } from '../ui/button.tsx'

/** Why a run gave no verdict: files that do not compile, with the place; or a host that could not start. */
export function RunFailureView() {
  const { session } = useSession()
  const failure = useDrawnRun((run) => run.failure)
  const reveal = useReveal()
  const note = useRef<HTMLDivElement>(null)
  const asked = useDrawnRun((run) => (run.phase === 'failed' && !run.live ? run.run : 0))
  // The list below may have been scrolled. Whoever pressed Run wants to see this; whoever types wants nothing to move.
  useEffect(() => {
    if (asked > 0) note.current?.scrollIntoView({ block: 'nearest' })
  }, [asked])
  if (!failure) return null
  return (
    <div ref={note}>
      <FailureNote failure={failure} onReveal={reveal}>
        {failure.host && (
          <Button className="mt-2" onClick={() => void session?.startBundled()}>
            Run on the bundled host
          </Button>
        )}
      </FailureNote>
    </div>
  )
}
