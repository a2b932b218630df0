'use client'

import { CircleCheck, CircleStop, CircleX } from 'lucide-react'
import { clsx } from 'clsx'
import { useEffect } from 'react'
import { verdictSentence } from '@/lib/grader/verdict.ts'
import type { RunState } from '../run/run-state.ts'
import { useRun } from '../session/session-context.ts'

/**
 * The one element that announces: the verdict when a run is complete, nothing while it lasts, so that the same verdict
 * twice is said twice.
 */
export function Verdict() {
  const text = useRun(verdictOf)
  const look = LOOKS[useRun(lookOf)]
  const Icon = look.icon
  const finished = useRun((run) => (run.phase === 'done' ? run.run : 0))
  useEffect(() => {
    if (finished > 0) performance.mark('workbook:verdict')
  }, [finished])
  return (
    <div className={clsx('flex items-center gap-1.5 text-sm font-semibold', look.colour)}>
      {text !== '' && <Icon size={16} aria-hidden strokeWidth={2.25} className="shrink-0" />}
      <span role="status">{text}</span>
    </div>
  )
}

const LOOKS = {
  good: { icon: CircleCheck, colour: 'text-pass' },
  bad: { icon: CircleX, colour: 'text-fail' },
  stopped: { icon: CircleStop, colour: 'text-muted' },
}

function lookOf({ phase, report }: RunState): keyof typeof LOOKS {
  if (phase === 'stopped') return 'stopped'
  return phase !== 'failed' && report?.verdict === 'pass' ? 'good' : 'bad'
}

export function verdictOf({ phase, report, failure }: RunState): string {
  if (phase === 'running' || phase === 'idle') return ''
  if (phase === 'stopped') return 'Stopped'
  if (phase === 'failed') return failure?.location ? 'Does not compile' : 'No verdict'
  return report ? verdictSentence(report.checks) : ''
}
