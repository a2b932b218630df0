'use client'

import { useDeferredValue, useMemo } from 'react'
import type { SourceLocation } from '@/lib/container/types.ts'
import { ConsoleView } from '../../console/console-view.tsx'
import { toOutputLines } from '../../console/lines.ts'
import { NO_PROCESS, type ProcessState } from '../../run/process-state.ts'
import type { Readable } from '../../store/store.ts'
import { useStore } from '../../store/use-store.ts'
import { Empty } from '../../ui/empty.tsx'

export interface ProgramConsoleProps {
  readonly state: Readable<ProcessState>
  readonly paths: readonly string[]
  readonly onReveal: (location: SourceLocation) => void
}

/** What the program printed: for a server on its pipes stderr alone, since its stdout is the wire. */
export function ProgramConsole({ state, paths, onReveal }: ProgramConsoleProps) {
  const output = useDeferredValue(useStore(state, (all) => all.output, NO_PROCESS))
  const lines = useMemo(() => toOutputLines(output), [output])
  if (lines.length === 0)
    return (
      <Empty title="Nothing printed.">
        <p>What the program prints comes here. Of a server on stdio it is stderr: its stdout is in Wire.</p>
      </Empty>
    )
  return (
    <ConsoleView
      title="Printed"
      lines={lines}
      text={() => output.map(({ text }) => text).join('')}
      paths={paths}
      onReveal={onReveal}
    />
  )
}
