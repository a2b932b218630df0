import type { WireEntry } from '@/lib/grader/types.ts'
import { NO_PROCESS, type ProcessState } from '../run/process-state.ts'

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

export interface InspectorState extends ProcessState {
  /** "calculator 1.0.0, protocol 2025-11-25". */
  readonly server?: string
  readonly offers: readonly Offer[]
  readonly outcome?: Outcome
  readonly busy: boolean
}

export const OFF: InspectorState = { ...NO_PROCESS, offers: [], busy: false }
