import type { RunState } from '../run/run-state.ts'
import type { Readable } from '../store/store.ts'

/** Milliseconds after which heavy things are fetched all the same. */
const LIMIT_MS = 5_000

/**
 * Resolves when nobody waits for the page: `warmed` is settled and no run is under way. What is heavy and not needed for a
 * verdict waits for this, but not for a host that does not come up, nor for a server that does not answer.
 */
export async function calm(warmed: Promise<unknown>, run: Readable<Pick<RunState, 'phase'>>): Promise<void> {
  const settled = warmed.then(
    () => idle(run),
    () => idle(run),
  )
  await Promise.race([settled, new Promise<void>((resolve) => setTimeout(resolve, LIMIT_MS))])
}

function idle(run: Readable<Pick<RunState, 'phase'>>): Promise<void> {
  const isIdle = () => run.getState().phase !== 'running'
  if (isIdle()) return Promise.resolve()
  return new Promise((resolve) => {
    const unsubscribe = run.subscribe(() => {
      if (!isIdle()) return
      unsubscribe()
      resolve()
    })
  })
}
