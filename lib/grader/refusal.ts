import { HANDSHAKE } from './universal.ts'
import type { ExerciseChecks } from './check.ts'
import type { CheckResult } from './types.ts'
import { CheckFailure } from './failure.ts'
import { failed, skipped } from './results.ts'

/**
 * Results for a program that never ran, since its files do not compile: the handshake fails for that reason, the rest
 * is skipped.
 * @param message the compiler's sentence, with its place
 */
export function resultsOfRefusal({ checks }: ExerciseChecks, message: string): CheckResult[] {
  const failure = new CheckFailure({ summary: message })
  return checks.map((check) =>
    check.id === HANDSHAKE
      ? failed(check, failure, performance.now())
      : skipped(check, 'Not tried: the program cannot be run.'),
  )
}
