import path from 'node:path'
import { expect, test } from 'vitest'
import { loadBook, loadQuestions } from '@/lib/book/load.ts'
import { buildIndex, openIndex } from '@/lib/book/search/engine.ts'
import { searchEntries } from '@/lib/book/search/entries.ts'
import { chapterTwin } from '@/lib/book/twin/chapter.ts'
import { loadChapter } from '@/lib/lessons/chapter.ts'
import { excerptOf, loadProgram } from '@/lib/lessons/programs.ts'
import { chapters } from '@/lessons/index.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const LESSONS = path.join(ROOT, 'lessons')
const book = await loadBook(ROOT)

test('every exercise belongs to a chapter of the index', () => {
  for (const { slug, chapter } of book.exercises)
    expect(
      chapters.map((one) => one.slug),
      slug,
    ).toContain(chapter.slug)
})

test('the search finds every chapter, exercise and term by its own name', async () => {
  const entries = await searchEntries(ROOT, book)
  expect(new Set(entries.map(({ href }) => href)).size).toBe(entries.length)
  const search = openIndex(buildIndex(entries))
  for (const { href, title, kind } of entries) {
    const hits =
      search(title)
        .find((group) => group.kind === kind)
        ?.hits.map((hit) => hit.href) ?? []
    // Several sections may share a heading ("Mistakes"): they are all found, as far as the list goes.
    const alike = entries.filter((entry) => entry.kind === kind && entry.title === title)
    if (alike.length < 5) expect(hits, title).toContain(href)
  }
})

test.each(book.chapters)('$slug as plain Markdown has no tag left', async (chapter) => {
  const [text, questions] = await Promise.all([loadChapter(LESSONS, chapter.slug), loadQuestions(ROOT, chapter.slug)])
  const readProgram = async (name: string, file: string, region?: string) =>
    excerptOf(await loadProgram(path.join(LESSONS, 'programs'), name), file, region)
  const twin = await chapterTwin({ book, chapter, text, questions, readProgram, origin: '' })
  const prose = twin.replace(/^( *)(`{3,})[\s\S]*?^\1\2$/gm, '').replace(/`[^`\n]*`/g, '')
  expect(prose).not.toMatch(/<\/?[A-Z]\w*/)
  expect(twin).toMatch(/^# \d+\. /)
  for (const { text: heading } of text.headings)
    expect(twin.replaceAll('\\', '').replaceAll('`', '')).toContain(heading)
})
