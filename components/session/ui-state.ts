import type { WireDirection, WireKind } from '@/lib/grader/types.ts'

export const RESULT_TABS = ['checks', 'wire', 'console', 'try', 'files'] as const
export type ResultTab = (typeof RESULT_TABS)[number]

export interface WireFilter {
  readonly text: string
  readonly direction: WireDirection | 'both'
  readonly kind: WireKind | 'all'
  readonly problemsOnly: boolean
}

export const NO_FILTER: WireFilter = { text: '', direction: 'both', kind: 'all', problemsOnly: false }

/** What is open and selected on the page: nothing that is kept beyond it. */
export interface UiState {
  /** Which part a narrow screen shows. */
  readonly view: 'brief' | 'code' | 'results'
  readonly tab: ResultTab
  /** Checks that the learner opened or closed; the others open when they are the first to fail. */
  readonly opened: ReadonlyMap<string, boolean>
  readonly filter: WireFilter
  /** Whether the list of keys is open. */
  readonly keys: boolean
  /** The learner's version that Reset or the solution has just replaced. */
  readonly kept?: { readonly text: string; readonly snapshot: string } | undefined
  /** Sequence numbers of the wire entries that a finding points at. */
  readonly selected: readonly number[]
}

export const INITIAL_UI: UiState = {
  view: 'brief',
  tab: 'checks',
  opened: new Map(),
  filter: NO_FILTER,
  keys: false,
  selected: [],
}
