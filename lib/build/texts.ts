/**
 * `npm run build:texts`: the files that are made from the text of the book. The search index, each chapter as plain
 * Markdown, the list of both for programs, and the programs to download. Files and not routes, so that any static host serves them.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { basePath } from '../book/base-path.ts'
import { loadBook, loadQuestions } from '../book/load.ts'
import { buildIndex } from '../book/search/engine.ts'
import { searchEntries } from '../book/search/entries.ts'
import { siteUrl } from '../book/site-url.ts'
import { chapterTwin } from '../book/twin/chapter.ts'
import { llmsText } from '../book/twin/llms.ts'
import { loadChapter } from '../lessons/chapter.ts'
import { excerptOf, loadProgram } from '../lessons/programs.ts'
import { writeDownloads } from './downloads.ts'

const root = process.cwd()
const lessons = path.join(root, 'lessons')
const twins = path.join(root, 'public/lessons')
const origin = (siteUrl() ?? '') + basePath()

const readProgram = async (name: string, file: string, region?: string) =>
  excerptOf(await loadProgram(path.join(lessons, 'programs'), name), file, region)

const book = await loadBook(root)
await rm(twins, { recursive: true, force: true })
await mkdir(twins, { recursive: true })
for (const chapter of book.chapters) {
  const [text, questions] = await Promise.all([loadChapter(lessons, chapter.slug), loadQuestions(root, chapter.slug)])
  const twin = await chapterTwin({ book, chapter, text, questions, readProgram, origin })
  await writeFile(path.join(twins, `${chapter.slug}.md`), twin)
}
const entries = await searchEntries(root, book)
await writeFile(path.join(root, 'public/search-index.json'), buildIndex(entries))
await writeFile(path.join(root, 'public/llms.txt'), llmsText(book, origin))
const downloads = await writeDownloads(lessons, path.join(root, 'public/downloads'))
console.log(
  `Wrote ${book.chapters.length} chapters as Markdown, a search index of ${entries.length} places, and ${downloads} download.`,
)
