import { expect, test } from 'vitest'
import { findingMarkers } from '@/components/exercise/finding-markers.ts'
import type { CheckResult } from '@/lib/grader/types.ts'

const result = (id: string, extra: Partial<CheckResult> = {}): [string, CheckResult] => [
  id,
  { id, title: id, level: 'must', status: 'pass', spec: { title: 'Spec' }, wire: [], durationMs: 1, ...extra },
]

test('the editor is left alone while results come in that mark nothing', () => {
  const none = findingMarkers(new Map())
  expect(findingMarkers(new Map([result('a')]))).toBe(none)
  expect(findingMarkers(new Map([result('a'), result('b')]))).toBe(none)
})

test('places of a finding are marked, the same array for the same results', () => {
  const places = [{ file: 'server.json', line: 2, column: 3, endLine: 2, endColumn: 9 }]
  const results = new Map([result('a'), result('b', { status: 'warn', places })])
  const markers = findingMarkers(results)
  expect(markers).toMatchObject([{ file: 'server.json', line: 2, column: 3, severity: 'warning' }])
  expect(findingMarkers(results)).toBe(markers)
})
