import { expect, test } from 'vitest'
import { glossary } from '@/lessons/glossary.ts'
import { chapters } from '@/lessons/index.ts'

const slugs = glossary.map(({ slug }) => slug)

test('slugs are unique, fit an address, and stand in order', () => {
  expect(slugs).toEqual([...new Set(slugs)].sort())
  for (const slug of slugs) expect(slug).toMatch(/^[a-z][a-z-]*[a-z]$/)
})

test('no two terms share a name', () => {
  const names = glossary.map(({ term }) => term.toLowerCase())
  expect(new Set(names).size).toBe(names.length)
})

test.each(glossary)('$slug: points to terms and a chapter that exist', ({ slug, see = [], chapter }) => {
  for (const other of see) expect(slugs, `${slug} → ${other}`).toContain(other)
  expect(see).not.toContain(slug)
  expect(new Set(see).size).toBe(see.length)
  if (chapter) expect(chapters.map((one) => one.slug)).toContain(chapter)
})

test.each(glossary)('$slug: one to three sentences, without a link', ({ text }) => {
  const sentences = text.match(/[.?!](?=\s|$)/g) ?? []
  expect(sentences.length).toBeGreaterThanOrEqual(1)
  expect(sentences.length).toBeLessThanOrEqual(3)
  expect(text).not.toMatch(/\]\(|https?:|\n/)
})
