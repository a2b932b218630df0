/** Results of checks, built in one place so that every lane reports alike. */
import type { Check } from './check.ts'
import type { CheckFailure } from './failure.ts'
import type { CheckResult } from './types.ts'

function head({ id, title, level, spec }: Check): Pick<CheckResult, 'id' | 'title' | 'level' | 'spec'> {
  return { id, title, level, spec }
}

export function passed(check: Check, startedAt: number): CheckResult {
  return { ...head(check), status: 'pass', wire: [], durationMs: performance.now() - startedAt }
}

/** An unmet SHOULD warns, an unmet MUST fails. */
export function failed(check: Check, failure: CheckFailure, startedAt: number): CheckResult {
  return {
    ...head(check),
    status: check.level === 'must' ? 'fail' : 'warn',
    message: failure.message,
    finding: failure.finding,
    wire: failure.wire,
    durationMs: performance.now() - startedAt,
  }
}

export function skipped(check: Check, message: string): CheckResult {
  return { ...head(check), status: 'skipped', message, wire: [], durationMs: 0 }
}
