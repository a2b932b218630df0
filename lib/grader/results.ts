/** Results of checks, built in one place so that every lane reports alike. */
import type { CheckHead } from './check.ts'
import type { CheckFailure } from './failure.ts'
import type { CheckResult } from './types.ts'

function head({ id, title, level, spec }: CheckHead): Pick<CheckResult, 'id' | 'title' | 'level' | 'spec'> {
  return { id, title, level, spec }
}

export function passed(check: CheckHead, startedAt: number): CheckResult {
  return { ...head(check), status: 'pass', wire: [], durationMs: performance.now() - startedAt }
}

/** An unmet SHOULD warns, an unmet MUST fails. */
export function failed(check: CheckHead, failure: CheckFailure, startedAt: number): CheckResult {
  return {
    ...head(check),
    status: check.level === 'must' ? 'fail' : 'warn',
    message: failure.message,
    finding: failure.finding,
    wire: failure.wire,
    ...(failure.places.length > 0 ? { places: failure.places } : {}),
    durationMs: performance.now() - startedAt,
  }
}

export function skipped(check: CheckHead, message: string): CheckResult {
  return { ...head(check), status: 'skipped', message, wire: [], durationMs: 0 }
}
