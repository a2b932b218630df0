import type { CheckResult, CheckStatus } from '@/lib/grader/types.ts'

export function countBy(checks: readonly CheckResult[]): Record<CheckStatus, number> {
  const counts = { pass: 0, fail: 0, warn: 0, skipped: 0 }
  for (const { status } of checks) counts[status]++
  return counts
}
