import { expect, test } from 'vitest'
import { readWhole } from '@/components/interactive/parts/read-whole.ts'

test.each([
  ['7', 7],
  [' 42 ', 42],
  ['1', 1],
  ['100', 100],
  ['0', undefined],
  ['101', undefined],
  ['', undefined],
  ['1.5', undefined],
  ['-3', undefined],
  ['1e2', undefined],
  ['many', undefined],
])('%j is read as %j', (text, value) => {
  expect(readWhole(text, 1, 100)).toBe(value)
})
