'use client'

import type { SourceLocation } from '@/lib/container/types.ts'
import type { TextFiles } from '@/lib/progress/types.ts'
import { useLease } from '../../store/use-lease.ts'
import { pageHosts } from './page-hosts.ts'
import type { RunnableProgram } from './program.ts'
import { RunningProgram } from './running-program.tsx'

export interface ProgramPanelProps {
  readonly program: RunnableProgram
  /** The files as the reader has them now. */
  readonly files: TextFiles
  /** Counts presses of Run: each one starts the program anew. */
  readonly runs: number
  readonly onClose: () => void
  readonly onReveal: (location: SourceLocation) => void
}

/** A program that runs, and what can be done with it. Fetched when a program is first run: nothing of it is in the page. */
export function ProgramPanel(props: ProgramPanelProps) {
  const hosts = useLease(pageHosts)
  return hosts ? <RunningProgram {...props} hosts={hosts} /> : null
}
