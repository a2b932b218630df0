'use client'

import type { CheckResult } from '@/lib/grader/types.ts'
import type { RunState } from '../run/run-state.ts'
import { useRun, useSession, useUi } from '../session/session-context.ts'
import { CheckRow } from './check-row.tsx'
import { RunFailureView } from './run-failure.tsx'
import { RunFacts } from './run-facts.tsx'
import type { ShownStatus } from './status-mark.tsx'

/** The exercise's checks in their order; results come in as they are reached. */
export function ChecksPanel() {
  const { exercise, session } = useSession()
  const results = useRun((run) => run.results)
  const previous = useRun((run) => run.previous)
  const otherwise = useRun(otherStatus)
  const opened = useUi((ui) => ui.opened)
  const settled = useRun((run) => run.phase === 'done' || run.phase === 'restored')
  const first = settled ? exercise.checks.find(({ id }) => isFailure(results.get(id)))?.id : undefined
  const toggle = (id: string) => (open: boolean) => {
    session?.ui.set((ui) => ({ ...ui, opened: new Map(ui.opened).set(id, open) }))
  }
  return (
    <div className="flex flex-col">
      <RunFailureView />
      <RunFacts />
      <ol aria-label="Checks">
        {exercise.checks.map((check) => (
          <CheckRow
            key={check.id}
            check={check}
            result={results.get(check.id) ?? previous.get(check.id)}
            stale={!results.has(check.id) && previous.has(check.id)}
            otherwise={otherwise}
            open={opened.get(check.id) ?? check.id === first}
            onToggle={toggle(check.id)}
          />
        ))}
      </ol>
    </div>
  )
}

function isFailure(result: CheckResult | undefined): boolean {
  return result?.status === 'fail' || result?.status === 'warn'
}

function otherStatus({ phase }: RunState): ShownStatus {
  return phase === 'running' ? 'running' : 'waiting'
}
