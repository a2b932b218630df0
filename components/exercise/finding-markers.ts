import type { CheckResult } from '@/lib/grader/types.ts'
import type { Marker } from '../editor/types.ts'
import { NO_RUN, type RunState } from '../run/run-state.ts'

/** Results whose places fit the code on the page: of the run before, while its successor has none; none of an older code. */
export function shownResults(
  { phase, results, previous }: RunState,
  current: boolean,
): ReadonlyMap<string, CheckResult> {
  if (phase === 'restored' && !current) return NO_RUN.results
  return results.size > 0 ? results : previous
}

/** What failed checks have found in the learner's file, for the editor to mark. */
export function findingMarkers(results: ReadonlyMap<string, CheckResult>): readonly Marker[] {
  return [...results.values()].flatMap(({ places = [], finding, status }) =>
    places.map((place) => ({
      ...place,
      message: [finding?.summary, finding?.fix].filter(Boolean).join('\n'),
      severity: status === 'warn' ? ('warning' as const) : ('error' as const),
    })),
  )
}
