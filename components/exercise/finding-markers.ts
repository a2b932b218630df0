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

const NONE: readonly Marker[] = []
const known = new WeakMap<ReadonlyMap<string, CheckResult>, readonly Marker[]>()

/**
 * What failed checks have found in the learner's file, for the editor to mark: the same array for the same results, and for
 * all that hold nothing to mark, so that the editor is left alone while such results come in.
 */
export function findingMarkers(results: ReadonlyMap<string, CheckResult>): readonly Marker[] {
  const markers = known.get(results) ?? markersOf(results)
  known.set(results, markers)
  return markers
}

function markersOf(results: ReadonlyMap<string, CheckResult>): readonly Marker[] {
  const markers = [...results.values()].flatMap(({ places = [], finding, status }) =>
    places.map((place) => ({
      ...place,
      message: [finding?.summary, finding?.fix].filter(Boolean).join('\n'),
      severity: status === 'warn' ? ('warning' as const) : ('error' as const),
    })),
  )
  return markers.length > 0 ? markers : NONE
}
