import type { CheckResult, Report } from './types.ts'

/**
 * The verdict in one sentence, the same on the page and in a terminal: `9 of 12 checks pass`. A warning counts as
 * passed: what it misses is a SHOULD.
 */
export function verdictSentence(checks: readonly CheckResult[]): string {
  const passing = checks.filter(({ status }) => status === 'pass' || status === 'warn').length
  return `${passing} of ${checks.length} checks pass`
}

/** A run passes when no check failed, and none was skipped for what another lacked. */
export function verdictOf(checks: readonly CheckResult[]): Report['verdict'] {
  return checks.some(({ status }) => status === 'fail' || status === 'skipped') ? 'fail' : 'pass'
}
