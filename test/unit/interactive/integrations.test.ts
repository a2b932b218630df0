import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  breakEvenSentence,
  countIntegrations,
  drawnPairs,
  MAX_DRAWN,
  outcomeSentence,
} from '@/lib/interactive/integrations.ts'

const input = fc.record({
  applications: fc.integer({ min: 1, max: 500 }),
  systems: fc.integer({ min: 1, max: 500 }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
})

describe('counting', () => {
  test('100 applications and 50 systems', () => {
    const count = countIntegrations({ applications: 100, systems: 50, share: 1 })
    expect(count).toEqual({ pairs: 5_000, direct: 5_000, mcp: 150, fewer: 'mcp', breakEven: 0.03 })
    expect(outcomeSentence(count)).toBe('5000 direct integrations against 150 MCP pieces, 33 times as many.')
    expect(breakEvenSentence({ applications: 100, systems: 50 })).toContain('150 of 5000 pairs, 3.0 %')
  })

  test('one application: MCP never has fewer pieces', () => {
    for (const systems of [1, 2, 50])
      expect(countIntegrations({ applications: 1, systems, share: 1 })).toMatchObject({ fewer: 'direct' })
    expect(breakEvenSentence({ applications: 1, systems: 50 })).toContain('Break-even: none')
  })

  test('two and two: the same', () => {
    const count = countIntegrations({ applications: 2, systems: 2, share: 1 })
    expect(count.fewer).toBe('same')
    expect(outcomeSentence(count)).toContain('no difference')
    expect(breakEvenSentence({ applications: 2, systems: 2 })).toContain('all 4 pairs')
  })

  test('the break-even share is where the balance tips', () => {
    fc.assert(
      fc.property(input, ({ applications, systems }) => {
        const { breakEven, pairs, mcp } = countIntegrations({ applications, systems, share: 1 })
        const at = (share: number) => countIntegrations({ applications, systems, share })
        expect(breakEven * pairs).toBeCloseTo(mcp, 6)
        if (breakEven >= 1) {
          expect(at(1).fewer).not.toBe('mcp')
          return
        }
        expect(at(breakEven).fewer).toBe('same')
        expect(at(Math.min(1, breakEven + 1 / pairs)).fewer).toBe('mcp')
        expect(at(breakEven - 1 / pairs).fewer).toBe('direct')
      }),
    )
  })
})

describe('the picture', () => {
  test('joins as many pairs as the share makes, each once, and only adds as it grows', () => {
    fc.assert(
      fc.property(input, fc.double({ min: 0, max: 1, noNaN: true }), (one, more) => {
        const shown = Math.min(one.applications, MAX_DRAWN) * Math.min(one.systems, MAX_DRAWN)
        const key = ({ application, system }: { application: number; system: number }) => `${application} ${system}`
        const pairs = drawnPairs(one).map(key)
        expect(pairs).toHaveLength(Math.round(shown * one.share))
        expect(new Set(pairs).size).toBe(pairs.length)
        const grown = drawnPairs({ ...one, share: one.share + (1 - one.share) * more }).map(key)
        expect(grown.slice(0, pairs.length)).toEqual(pairs)
      }),
    )
  })
})
