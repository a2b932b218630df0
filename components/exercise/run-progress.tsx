'use client'

import { LoaderCircle } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { RunState } from '../run/run-state.ts'
import { useDrawnRun, useSession } from '../session/session-context.ts'

const STEPS: Record<RunState['step'], string> = {
  load: 'Fetching the grader',
  boot: 'Waiting for the host',
  compile: 'Compiling',
  start: 'Starting your server',
  handshake: 'Shaking hands',
  checks: 'Checking',
}

/** What the run does now. Not announced: most runs are over before a screen reader could say it. */
export function RunProgress() {
  const running = useDrawnRun((run) => run.phase === 'running')
  return running ? <Steps /> : null
}

function Steps() {
  const { exercise } = useSession()
  const step = useDrawnRun((run) => run.step)
  const reached = useDrawnRun((run) => run.results.size)
  const elapsed = useElapsed(useDrawnRun((run) => run.startedAt))
  return (
    <p className="flex min-w-0 items-center gap-1.5 text-xs text-muted">
      <LoaderCircle size={14} aria-hidden className="shrink-0 animate-spin" />
      <span className="truncate">
        {step === 'start' && exercise.meta.kind === 'client' ? 'Starting your client' : STEPS[step]}
        {step === 'checks' && `: ${reached} of ${exercise.checks.length}`}
        {elapsed >= 1 && `, ${elapsed} s`}
      </span>
    </p>
  )
}

/** Whole seconds since `startedAt`, a `performance.now()`. */
function useElapsed(startedAt: number): number {
  const [now, setNow] = useState(startedAt)
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 250)
    return () => clearInterval(timer)
  }, [startedAt])
  return Math.max(0, Math.floor((now - startedAt) / 1000))
}
