import type { RunState } from '../run/run-state.ts'
import type { CheckHead } from '../session/exercise-data.ts'

/**
 * The check to look at first: it is open from the start. None while a run lasts, so that nothing jumps.
 * A failure comes before a warning, wherever they stand.
 */
export function firstFailure({ phase, results }: RunState, checks: readonly CheckHead[]): CheckHead | undefined {
  if (phase !== 'done' && phase !== 'restored') return undefined
  const withStatus = (status: string) => checks.find(({ id }) => results.get(id)?.status === status)
  return withStatus('fail') ?? withStatus('warn')
}
