'use client'

import { useMemo, useRef, type ReactNode } from 'react'
import type { EditorHandle } from '../editor/types.ts'
import type { ExerciseData } from '../session/exercise-data.ts'
import { openSession } from '../session/session.ts'
import { SessionContext } from '../session/session-context.ts'
import { createLease } from '../store/lease.ts'
import { useLease } from '../store/use-lease.ts'
import { BriefPane } from './brief-pane.tsx'
import { CodePane } from './code-pane.tsx'
import { PageEffects } from './page-effects.tsx'
import { Panes } from './panes.tsx'
import { ResultsPane } from './results-pane.tsx'
import { Toolbar } from './toolbar.tsx'
import { ViewTabs } from './view-tabs.tsx'

export interface ExerciseViewProps {
  readonly exercise: ExerciseData
  /** Title and text, rendered ahead of time. */
  readonly brief: ReactNode
  readonly hints: readonly ReactNode[]
}

/** The page of an exercise: brief beside editor over results. */
export function ExerciseView({ exercise, brief, hints }: ExerciseViewProps) {
  const session = useLease(
    useMemo(
      () =>
        createLease(
          () => openSession(exercise),
          (open) => open.close(),
        ),
      [exercise],
    ),
  )
  const editor = useRef<EditorHandle>(null)
  const value = useMemo(() => ({ exercise, session, editor }), [exercise, session])
  return (
    <SessionContext value={value}>
      <PageEffects />
      <ViewTabs />
      <Panes
        brief={<BriefPane hints={hints}>{brief}</BriefPane>}
        toolbar={<Toolbar />}
        code={<CodePane />}
        results={<ResultsPane />}
      />
    </SessionContext>
  )
}
