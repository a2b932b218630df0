import type { ExerciseKind, WireDirection, WireKind } from '@/lib/grader/types.ts'
import type { ExerciseData } from './exercise-data.ts'

export const RESULT_TABS = ['checks', 'wire', 'console', 'try', 'files'] as const
export type ResultTab = (typeof RESULT_TABS)[number]

export const TAB_LABELS: Readonly<Record<ResultTab, string>> = {
  checks: 'Checks',
  wire: 'Wire',
  console: 'Console',
  try: 'Try',
  files: 'Files',
}

/** The tabs that an exercise of a kind has no use for: a file does not run, a client cannot be called. */
const WITHOUT: Readonly<Partial<Record<ExerciseKind, readonly ResultTab[]>>> = {
  config: ['wire', 'console', 'try'],
  client: ['try'],
}

/** The tabs that have something to show. */
export function tabsOf({ meta, hasWorkspace }: Pick<ExerciseData, 'meta' | 'hasWorkspace'>): readonly ResultTab[] {
  const without = WITHOUT[meta.kind ?? 'server'] ?? []
  return RESULT_TABS.filter((tab) => !without.includes(tab) && (tab !== 'files' || hasWorkspace))
}

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
  /** What an action on the code has to say. */
  readonly said?: string | undefined
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
