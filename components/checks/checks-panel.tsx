'use client'

import { useCallback, useEffect, useRef } from 'react'
import type { RunState } from '../run/run-state.ts'
import { NextStep } from '../exercise/next-step.tsx'
import { useDrawnRun, useSession, useUi } from '../session/session-context.ts'
import { CheckRow } from './check-row.tsx'
import { firstFailure } from './first-failure.ts'
import { RunFailureView } from './run-failure.tsx'
import { RunFacts } from './run-facts.tsx'
import type { ShownStatus } from './status-mark.tsx'

/** The exercise's checks in their order; results come in as they are reached. */
export function ChecksPanel() {
  const { exercise, session } = useSession()
  const { checks } = exercise
  const panel = useRef<HTMLDivElement>(null)
  const results = useDrawnRun((run) => run.results)
  const previous = useDrawnRun((run) => run.previous)
  const otherwise = useDrawnRun(otherStatus)
  const opened = useUi((ui) => ui.opened)
  const first = useDrawnRun((run) => firstFailure(run, checks))
  const asked = useDrawnRun((run) => (run.phase === 'done' && !run.live ? run.run : 0))
  const toggle = useCallback(
    (id: string, open: boolean) => session?.ui.set((ui) => ({ ...ui, opened: new Map(ui.opened).set(id, open) })),
    [session],
  )
  // Whoever pressed Run wants to see what failed, or what comes next; whoever types does not want the list to move.
  useEffect(() => {
    if (asked === 0) return
    const failed = panel.current?.querySelector('[data-first]')
    ;(failed ?? panel.current?.firstElementChild)?.scrollIntoView({ block: 'nearest' })
  }, [asked])
  return (
    <div ref={panel} className="flex flex-col">
      <RunFailureView />
      <RunFacts />
      <NextStep />
      <ol aria-label="Checks">
        {checks.map((check) => {
          const result = results.get(check.id) ?? previous.get(check.id)
          const open = opened.get(check.id) ?? check === first
          return (
            <CheckRow
              key={check.id}
              check={check}
              status={result?.status ?? otherwise}
              result={open ? result : undefined}
              stale={!results.has(check.id) && previous.has(check.id)}
              first={check === first}
              open={open}
              onToggle={toggle}
            />
          )
        })}
      </ol>
    </div>
  )
}

function otherStatus({ phase }: RunState): ShownStatus {
  return phase === 'running' ? 'running' : 'waiting'
}
