import { expect, test } from 'vitest'
import { firstFailure } from '@/components/checks/first-failure.ts'
import { NO_RUN, type RunState } from '@/components/run/run-state.ts'
import type { CheckResult, CheckStatus } from '@/lib/grader/types.ts'

const checks = ['a', 'b', 'c'].map((id) => ({ id, title: id, level: 'must' as const, spec: { title: 'Spec' } }))

const after = (statuses: readonly CheckStatus[], phase: RunState['phase'] = 'done'): RunState => ({
  ...NO_RUN,
  phase,
  results: new Map(
    checks.map((check, i) => [check.id, { ...check, status: statuses[i], wire: [], durationMs: 1 } as CheckResult]),
  ),
})

test('a failure before a warning, in the order of the exercise', () => {
  expect(firstFailure(after(['warn', 'skipped', 'fail']), checks)?.id).toBe('c')
  expect(firstFailure(after(['pass', 'fail', 'fail']), checks)?.id).toBe('b')
  expect(firstFailure(after(['pass', 'warn', 'warn']), checks)?.id).toBe('b')
})

test('none when all pass, and none while the run lasts', () => {
  expect(firstFailure(after(['pass', 'pass', 'pass']), checks)).toBeUndefined()
  expect(firstFailure(after(['fail', 'fail', 'fail'], 'running'), checks)).toBeUndefined()
})
