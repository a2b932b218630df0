import type { WireEntry } from '@/lib/grader/types.ts'
import type { TextFiles } from '@/lib/progress/types.ts'
import type { RunFailure } from '../run/run-state.ts'

/** Something a server offers, as it lists it; only what a form needs is looked at. */
export interface Offer {
  readonly kind: 'tool' | 'resource' | 'template' | 'prompt'
  /** Unique among the offers of its kind: a name, a URI. */
  readonly key: string
  readonly title: string
  readonly description?: string
  readonly item: Readonly<Record<string, unknown>>
}

/** One request and what became of it. */
export interface Outcome {
  readonly request: WireEntry
  readonly answer?: WireEntry
  /** Why there is no answer. */
  readonly silence?: string
}

export interface InspectorState {
  readonly phase: 'off' | 'starting' | 'ready' | 'ended'
  readonly failure?: RunFailure
  /** What the server was started from: the learner may have typed since. */
  readonly files?: TextFiles
  /** "calculator 1.0.0, protocol 2025-11-25". */
  readonly server?: string
  readonly offers: readonly Offer[]
  readonly outcome?: Outcome
  readonly busy: boolean
  readonly wire: readonly WireEntry[]
  readonly stderr: string
}

export const OFF: InspectorState = { phase: 'off', offers: [], busy: false, wire: [], stderr: '' }
