'use client'

import { CircleX } from 'lucide-react'
import { useReveal } from '../exercise/use-reveal.ts'
import { useRun, useSession } from '../session/session-context.ts'
import { Button } from '../ui/button.tsx'

/** Why a run gave no verdict: files that do not compile, with the place; or a host that could not start. */
export function RunFailureView() {
  const { session } = useSession()
  const failure = useRun((run) => run.failure)
  const reveal = useReveal()
  if (!failure) return null
  const { message, location, host } = failure
  return (
    <div className="flex gap-2 border-b border-line bg-fail-soft px-3 py-3 text-sm sm:px-4">
      <CircleX size={16} className="mt-0.5 shrink-0 text-fail" aria-hidden />
      <div className="min-w-0">
        <p className="max-w-prose font-medium">{message}</p>
        {location && (
          <button
            type="button"
            onClick={() => reveal(location)}
            className="mt-1 min-h-6 font-mono text-xs text-accent underline underline-offset-2"
          >
            {location.file}:{location.line}:{location.column}
          </button>
        )}
        {host && (
          <Button className="mt-2" onClick={() => void session?.startBundled()}>
            Run on the bundled host
          </Button>
        )}
      </div>
    </div>
  )
}
