'use client'

import { RotateCcw } from 'lucide-react'
import { useDraft } from '../progress/use-draft.ts'
import { useDrawnRun, useSession } from '../session/session-context.ts'
import { Button } from '../ui/button.tsx'
import { countBy } from '../run/verdict.ts'

/** What a verdict rests on: revision, seed, time; how to repeat it; and whether the code has changed since. */
export function RunFacts() {
  const { exercise, session } = useSession()
  const report = useDrawnRun((run) => run.report)
  const restored = useDrawnRun((run) => run.phase === 'restored')
  const current = useDraft((draft) => draft.current)
  if (!report) return null
  const { warn, skipped } = countBy(report.checks)
  // A file is read as it is: there is no protocol to agree on, and nothing is drawn.
  const ran = exercise.meta.kind !== 'config'
  const facts = [
    ...(warn > 0 ? [`${warn} ${warn === 1 ? 'recommendation is' : 'recommendations are'} not met`] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ...(ran ? [report.revision ? `Protocol ${report.revision}` : 'No handshake'] : []),
    `${Math.round(report.durationMs)} ms`,
    ...(restored ? ['Verdict of an earlier run'] : []),
    ...(current ? [] : ['The code has changed since']),
  ]
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-3 py-1.5 text-xs text-muted sm:px-4">
      <p>{facts.join(' · ')}</p>
      {ran && (
        <p className="ml-auto flex items-center gap-2">
          <span>
            Seed <code className="font-mono">{report.seed}</code>
          </span>
          <Button look="quiet" disabled={!session} onClick={() => void session?.start({ seed: report.seed })}>
            <RotateCcw size={13} aria-hidden />
            Run again with this seed
          </Button>
        </p>
      )}
    </div>
  )
}
