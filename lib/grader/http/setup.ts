import type { StartOptions } from '../../container/types.ts'
import type { ExerciseChecks, HttpSetup } from '../check.ts'
import { createRandom } from '../random.ts'

/** Where nothing is graded (recordings, Try) what is drawn stays the same: one can write it down. */
export const EXAMPLE_SEED = 1

const NONE: HttpSetup = { env: {}, headers: {} }

/**
 * What an exercise of the kind `http` draws for a run, and with its variables how the server is started.
 * @param start how it would be started without
 */
export function withSetup(
  { httpSetup }: ExerciseChecks,
  seed: number,
  start: StartOptions = {},
): { setup: HttpSetup; start: StartOptions } {
  const setup = httpSetup?.(createRandom(seed, 'http-setup')) ?? NONE
  const env = (root: string) => ({
    ...(typeof start.env === 'function' ? start.env(root) : start.env),
    ...setup.env,
  })
  return { setup, start: { ...start, env } }
}
