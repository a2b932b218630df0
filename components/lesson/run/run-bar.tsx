'use client'

import { LoaderCircle, RotateCcw, Square, X } from 'lucide-react'
import type { TextFiles } from '@/lib/progress/types.ts'
import { NO_PROCESS } from '../../run/process-state.ts'
import { useStore } from '../../store/use-store.ts'
import { Button } from '../../ui/button.tsx'
import { runText } from './run-text.ts'
import type { OpenRun } from './open-run.ts'

export interface RunBarProps {
  readonly name: string
  readonly run: OpenRun
  /** The files as the reader has them now. */
  readonly files: TextFiles
  readonly onStart: () => void
  readonly onClose: () => void
}

/** What the program does now, announced; and Restart, Stop, Close. */
export function RunBar({ name, run, files, onStart, onClose }: RunBarProps) {
  const state = useStore(run.state, (all) => all, NO_PROCESS)
  const starting = state.phase === 'starting'
  const over = state.phase === 'ended' || state.phase === 'off'
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-3 py-1.5 text-xs sm:px-4">
      {/* Boot steps go by too fast to be read out one by one. */}
      <p role="status" className="min-w-0 text-muted">
        {starting ? <span className="sr-only">{name} starts.</span> : runText(state, name)}
      </p>
      {starting && (
        <p aria-hidden className="flex items-center gap-1.5 text-muted">
          <LoaderCircle size={14} className="animate-spin" />
          {runText(state, name)}
        </p>
      )}
      {state.files !== files && !over && (
        <p className="rounded bg-warn-soft px-1.5 text-warn">The code has changed since it started</p>
      )}
      <span className="ml-auto flex gap-1">
        <Button onClick={onStart}>
          <RotateCcw size={13} aria-hidden />
          {over ? 'Start again' : 'Restart'}
        </Button>
        <Button disabled={over} onClick={run.stop}>
          <Square size={12} aria-hidden />
          Stop
        </Button>
        <Button look="quiet" onClick={onClose}>
          <X size={14} aria-hidden />
          Close
        </Button>
      </span>
    </div>
  )
}
