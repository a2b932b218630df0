import type { ExitStatus } from '@/lib/container/types.ts'
import type { WireEntry } from '@/lib/grader/types.ts'
import type { TextFiles } from '@/lib/progress/types.ts'
import type { RunFailure } from './run-state.ts'

/** A piece of what a program wrote that is no message of the protocol. */
export interface OutputChunk {
  readonly stream: 'stdout' | 'stderr'
  readonly text: string
}

/** A program that was started by hand: what it does, what it said, how it ended. */
export interface ProcessState {
  readonly phase: 'off' | 'starting' | 'ready' | 'ended'
  /** While it starts: fetching the code that talks to it, waiting for the host, starting, shaking hands. */
  readonly step?: 'load' | 'boot' | 'start' | 'handshake'
  /** What it was started from: the reader may have typed since. */
  readonly files?: TextFiles
  /** Why it could not be started. */
  readonly failure?: RunFailure
  /** Absent when it was stopped, or could not be started. */
  readonly exit?: ExitStatus
  /** The entry with sequence number n is at n - 1. */
  readonly wire: readonly WireEntry[]
  readonly output: readonly OutputChunk[]
}

export const NO_PROCESS: ProcessState = { phase: 'off', wire: [], output: [] }

/** A program that writes without end must not fill the page's memory: characters kept, the oldest go first. */
export const MAX_OUTPUT = 50_000

export function withOutput(output: readonly OutputChunk[], chunk: OutputChunk): readonly OutputChunk[] {
  const all = [...output, { ...chunk, text: chunk.text.slice(-MAX_OUTPUT) }]
  let kept = all.reduce((sum, { text }) => sum + text.length, 0)
  while (kept > MAX_OUTPUT) kept -= all.shift()?.text.length ?? kept
  return all
}

export function withEntry(wire: readonly WireEntry[], entry: WireEntry): readonly WireEntry[] {
  const next = [...wire]
  next[entry.seq - 1] = entry
  return next
}
