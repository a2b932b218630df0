import fc from 'fast-check'
import { expect, test } from 'vitest'
import { snippet } from '@/lib/book/search/snippet.ts'

const LONG = `${'alpha beta gamma '.repeat(20)}needle in the hay ${'delta epsilon '.repeat(30)}`.trim()

test('shows the part around the first match, cut at words', () => {
  const pieces = snippet(LONG, ['needle'])
  expect(pieces[0]).toEqual({ text: '…', match: false })
  expect(pieces.at(-1)).toEqual({ text: '…', match: false })
  expect(pieces.filter(({ match }) => match)).toEqual([{ text: 'needle', match: true }])
  const words = pieces.slice(1, -1).map(({ text }) => text)
  expect(words.join('')).toMatch(/^(alpha|beta|gamma) .* (delta|epsilon)$/)
})

test('marks whole words, whatever their capitals', () => {
  expect(snippet('Tool, tools, TOOL', ['tool'])).toEqual([
    { text: 'Tool', match: true },
    { text: ', tools, ', match: false },
    { text: 'TOOL', match: true },
  ])
})

test('without a match it is the beginning', () => {
  expect(snippet('A short text.', ['other'])).toEqual([{ text: 'A short text.', match: false }])
})

test('whatever the text: nothing is made up, and only terms are marked', () => {
  const word = fc.stringMatching(/^[a-z]{1,9}$/)
  const text = fc.array(fc.oneof(word, fc.constantFrom('.', '—', 'é', '日本', '𝒳'))).map((words) => words.join(' '))
  fc.assert(
    fc.property(text, fc.array(word, { maxLength: 3 }), (text, terms) => {
      const pieces = snippet(text, terms)
      const inner = pieces.filter(({ text }) => text !== '…')
      expect(text).toContain(inner.map(({ text }) => text).join(''))
      for (const piece of inner) if (piece.match) expect(terms).toContain(piece.text)
    }),
  )
})
