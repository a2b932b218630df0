/** Numbers as people type them, and estimates judged by them. */
import { describe, expect, test } from 'vitest'
import type { EstimateDraft } from '@/lib/drill/card.ts'
import { parseAmount } from '@/lib/drill/amount.ts'
import { drawEstimate, judgeEstimate } from '@/lib/drill/estimate.ts'

describe('an amount', () => {
  test.each([
    ['1200', '', 1200],
    ['1,200', '', 1200],
    ['1 200', '', 1200],
    ['1\u00A0200', '', 1200],
    ['1’200', '', 1200],
    ['1,234,567.5', '', 1_234_567.5],
    ['1.234.567', '', 1_234_567],
    ['1.200,5', '', 1200.5],
    ['12 345 678,9', '', 12_345_678.9],
    ['1,5', '', 1.5],
    ['0,5', '', 0.5],
    ['0,125', '', 0.125],
    ['.5', '', 0.5],
    ['1.200', '', 1.2],
    ['1.2k', '', 1200],
    ['1.2 K', 'requests/s', 1200],
    ['3 M', 'requests', 3_000_000],
    ['2 thousand', '', 2000],
    ['1.5e6', '', 1_500_000],
    ['-5', '', -5],
    ['−5', '', -5],
    ['~40', '', 40],
    ['about 40 replicas', 'replicas', 40],
  ] as const)('%s in “%s” is %d', (typed, unit, value) => {
    expect(parseAmount(typed, unit)).toEqual({ value })
  })

  test.each([
    ['30%', '%', 30],
    ['30', '%', 30],
    ['30 per cent', '%', 30],
    ['30 %', '', 0.3],
    ['12 replicas', 'replicas', 12],
    ['1 replica', 'replicas', 1],
    ['12 req/s', 'requests/s', 12],
    ['12 requests per second', 'requests/s', 12],
    ['12 rps', 'requests per second', 12],
    ['$1,200', 'dollars', 1200],
    ['1200 USD a month', '$ per month', 1200],
    ['500 ms', 's', 0.5],
    ['1.5 s', 'ms', 1500],
    ['5 minutes', 's', 300],
    ['3 GB', 'MB', 3000],
    ['2 KiB', 'bytes', 2048],
  ] as const)('%s is taken for %s', (typed, unit, value) => {
    const amount = parseAmount(typed, unit)
    expect('value' in amount && amount.value).toBeCloseTo(value, 9)
  })

  test.each([
    ['', '', 'Type a number, such as 1200 or 1.2k.'],
    ['  ', '', 'Type a number, such as 1200 or 1.2k.'],
    ['many', 'replicas', '“many” is no number: type one such as 1200, 1.2k or 30 %.'],
    ['10-20', '', 'Give one number, not a range.'],
    ['10 to 20', '', 'Give one number, not a range.'],
    ['1,20,300', '', '“1,20,300” can be read in more than one way: write it without commas, as 1200.5.'],
    ['1.2.3', '', '“1.2.3” can be read in more than one way: write it without commas, as 1200.5.'],
    ['12 per minute', 'requests/s', 'The answer is asked in requests/s, not in “per minute”.'],
    ['30 %', 'replicas', 'The answer is asked in replicas, not in “%”.'],
    ['5 m', 'requests', 'The answer is asked in requests, not in “m”.'],
    ['1/3', '', 'The answer is asked in a plain number, not in “/3”.'],
  ])('“%s” in “%s” is refused with a sentence', (typed, unit, problem) => {
    expect(parseAmount(typed, unit)).toEqual({ problem })
  })

  test('of any number that is written out is that number', () => {
    for (let value = 0.0001; value < 1e9; value *= 1.37) {
      const written = value.toLocaleString('en-US', { maximumFractionDigits: 6 })
      const german = value.toLocaleString('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
      expect(parseAmount(written, '')).toEqual({ value: Number(written.replaceAll(',', '')) })
      expect(parseAmount(german, ''), german).toEqual({
        value: Number(german.replaceAll('.', '').replace(',', '.')),
      })
    }
  })
})

describe('an estimate', () => {
  const judged = (typed: string, tolerance: number, answer = 200) =>
    judgeEstimate({ answer, unit: 'calls', tolerance }, typed)

  test('is right as far as its tolerance goes, and no further', () => {
    expect(judged('210', 0.05)).toEqual({ right: true, parsed: 210 })
    expect(judged('190', 0.05)).toEqual({ right: true, parsed: 190 })
    expect(judged('211', 0.05)).toEqual({ right: false, parsed: 211 })
    expect(judged('200', 0)).toEqual({ right: true, parsed: 200 })
    expect(judged('201', 0)).toEqual({ right: false, parsed: 201 })
    expect(judged('0.3', 0, 0.1 + 0.2)).toEqual({ right: true, parsed: 0.3 })
    expect(judged('-95', 0.1, -100)).toEqual({ right: true, parsed: -95 })
  })

  test('says what is wrong with what was typed', () => {
    expect(judged('lots', 0.05)).toEqual({ problem: expect.stringMatching(/is no number/) as string })
  })

  test('has the same numbers for the same seed, others for another, and its own beside another card’s', () => {
    const card = (id: string): Pick<EstimateDraft, 'id' | 'draw'> => ({
      id,
      draw: (random) => ({
        ...{ ask: '', answer: random.int(1, 1e9), unit: '', tolerance: 0, worked: [], lesson: '' },
      }),
    })
    const answer = (id: string, seed: number) => drawEstimate(card(id), seed).answer
    expect(answer('a', 7)).toBe(answer('a', 7))
    expect(answer('a', 7)).not.toBe(answer('a', 8))
    expect(answer('a', 7)).not.toBe(answer('b', 7))
  })
})
