import { describe, expect, test } from 'vitest'
import { choicesOf, withChoice } from '@/components/drill/cards/scenario-choices.ts'
import { durationOf, newSitting, readSitting } from '@/components/drill/cards/sitting.ts'
import { axisMarks } from '@/components/drill/charts/scale.ts'

describe('an axis', () => {
  test.each([0, 1, 3, 4, 7, 10, 19, 42, 99, 100, 123, 4_999])(
    'up to %d: whole steps, few of them, none too low',
    (max) => {
      const marks = axisMarks(max)
      expect(marks[0]).toBe(0)
      expect(marks.at(-1)).toBeGreaterThanOrEqual(Math.max(1, max))
      expect(marks.length).toBeLessThanOrEqual(6)
      expect(marks.every(Number.isInteger)).toBe(true)
      expect(new Set(marks.slice(1).map((mark, index) => mark - marks[index]!)).size).toBe(1)
    },
  )
})

describe('what is done with a card', () => {
  test('is read back as the tab kept it; what is missing or odd is empty', () => {
    const sitting = { ...newSitting('a', 7, 100), text: 'so', chosen: ['1'], touched: ['p'], revealed: true }
    expect(readSitting(JSON.parse(JSON.stringify(sitting)))).toEqual(sitting)
    expect(readSitting({ card: 'a', seed: 7, startedAt: 100, chosen: [1, 'x'], text: 3 })).toEqual({
      ...newSitting('a', 7, 100),
      chosen: ['x'],
    })
    for (const other of [undefined, null, 1, {}, { card: 'a' }]) expect(readSitting(other)).toBeUndefined()
  })

  test('takes ten minutes at most, and never less than none', () => {
    const sitting = newSitting('a', 7, 1_000)
    expect([500, 4_000, 3_600_000].map((now) => durationOf(sitting, now))).toEqual([0, 3_000, 600_000])
  })
})

test('choices of a scenario: one for each aspect, and none that the model does not know', () => {
  const chosen = withChoice(withChoice(withChoice([], 'packaging', 'one'), 'state', 'none'), 'packaging', 'split')
  expect(choicesOf(chosen)).toEqual({ packaging: 'split', state: 'none' })
  expect(choicesOf(['packaging none', 'colour red', 'gateway'])).toEqual({})
})
