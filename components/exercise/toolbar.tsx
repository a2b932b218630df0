'use client'

import { Play, Square } from 'lucide-react'
import { useRun, useSession } from '../session/session-context.ts'
import { Button } from '../ui/button.tsx'
import { CodeActions } from './code-actions.tsx'
import { KeysButton } from './keys-button.tsx'
import { LiveToggle } from './live-toggle.tsx'
import { RunProgress } from './run-progress.tsx'
import { Verdict } from './verdict.tsx'

/** Run, what comes of it, and what can be done with the code. */
export function Toolbar() {
  const { session } = useSession()
  const running = useRun((run) => run.phase === 'running')
  return (
    <section
      aria-label="Run"
      className="flex shrink-0 flex-wrap items-center gap-x-2 gap-y-1.5 border-b border-line bg-panel px-3 py-2"
    >
      <Button
        look="primary"
        disabled={!session}
        onClick={() => void session?.start()}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        className="min-w-20"
      >
        <Play size={14} aria-hidden fill="currentColor" />
        Run
      </Button>
      <Button
        disabled={!running}
        onClick={() => session?.stop()}
        aria-keyshortcuts="Control+Shift+Enter Meta+Shift+Enter"
      >
        <Square size={12} aria-hidden fill="currentColor" />
        Stop
      </Button>
      <LiveToggle />
      <div className="flex min-h-7 min-w-0 flex-1 basis-40 items-center gap-3 px-1">
        <Verdict />
        <RunProgress />
      </div>
      <CodeActions />
      <KeysButton />
    </section>
  )
}
