import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffParts, linesOf, takePart } from '../../components/editor/diff/parts.ts'

const text = fc
  .array(fc.constantFrom('a', 'b', 'c', '', '  d'), { maxLength: 12 })
  .chain((lines) => fc.constantFrom('\n', '\r\n').map((end) => lines.join(end)))

describe('the parts of a comparison', () => {
  it('make up both texts, and a difference is one', () => {
    fc.assert(
      fc.property(text, text, (mine, theirs) => {
        const parts = diffParts(mine, theirs)
        expect(parts.map((part) => part.mine).join('')).toBe(mine)
        expect(parts.map((part) => part.theirs).join('')).toBe(theirs)
        for (const part of parts) expect(part.mine === part.theirs).toBe(part.same)
      }),
    )
  })

  it('taken one after the other give the other text', () => {
    fc.assert(
      fc.property(text, text, (mine, theirs) => {
        let current = mine
        for (let left = diffParts(mine, theirs).length; left >= 0; left--) {
          const parts = diffParts(current, theirs)
          const index = parts.findIndex(({ same }) => !same)
          if (index < 0) break
          current = takePart(parts, index)
        }
        expect(current).toBe(theirs)
      }),
    )
  })

  it('know their lines', () => {
    const parts = diffParts('a\nb\nc\nd\n', 'a\nB1\nB2\nc\n')
    expect(
      parts.map(({ same, mine, theirs, mineLine, theirsLine }) => [same, mine, theirs, mineLine, theirsLine]),
    ).toEqual([
      [true, 'a\n', 'a\n', 1, 1],
      [false, 'b\n', 'B1\nB2\n', 2, 2],
      [true, 'c\n', 'c\n', 3, 4],
      [false, 'd\n', '', 4, 5],
    ])
  })

  it('tell a last line that does not end', () => {
    expect(diffParts('a', 'a\n').some(({ same }) => !same)).toBe(true)
  })
})

describe('lines', () => {
  it.each([
    ['', 0],
    ['a', 1],
    ['a\n', 1],
    ['a\n\n', 2],
    ['a\r\nb\r\n', 2],
  ])('of %j are %i', (value, count) => {
    expect(linesOf(value)).toHaveLength(count)
  })
})
