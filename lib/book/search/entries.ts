/** Everything that can be found: sections of chapters, exercises, terms. Node only. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { loadChapter } from '../../lessons/chapter.ts'
import { headingsOf } from '../../lessons/headings.ts'
import { plainText } from '../../lessons/prose.ts'
import { parseMdx } from '../../lessons/tree.ts'
import type { Book, BookChapter, BookExercise, BookTerm } from '../types.ts'
import type { SearchEntry } from './entry.ts'
import { sectionsOf } from './sections.ts'

/** @param root absolute path of the folder that holds `lessons` and `exercises` */
export async function searchEntries(root: string, book: Book): Promise<SearchEntry[]> {
  const [sections, exercises] = await Promise.all([
    Promise.all(book.chapters.map((chapter) => chapterEntries(root, chapter))),
    Promise.all(book.exercises.map((exercise) => exerciseEntry(root, exercise))),
  ])
  return [...sections.flat(), ...exercises, ...book.terms.map(termEntry)]
}

async function chapterEntries(root: string, { slug, number, title, aim }: BookChapter): Promise<SearchEntry[]> {
  const { source } = await loadChapter(path.join(root, 'lessons'), slug)
  const address = `/lessons/${slug}`
  return sectionsOf(parseMdx(source)).map(({ heading, text }) =>
    heading
      ? { href: `${address}#${heading.id}`, kind: 'chapter', title: heading.text, context: `${number} ${title}`, text }
      : { href: address, kind: 'chapter', title, context: `Chapter ${number}`, text: `${aim} ${text}` },
  )
}

/** Title, summary and the headings of the brief: what an exercise is about, without what it says. */
async function exerciseEntry(root: string, { slug, title, summary }: BookExercise): Promise<SearchEntry> {
  const brief = parseMdx(await readFile(path.join(root, 'exercises', slug, 'brief.mdx'), 'utf8'))
  const headings = headingsOf(brief).map(({ text }) => text)
  return {
    href: `/exercises/${slug}`,
    kind: 'exercise',
    title,
    context: '',
    text: [summary, ...headings.map((heading) => `${heading}.`)].join(' '),
  }
}

function termEntry({ slug, term, text }: BookTerm): SearchEntry {
  return { href: `/glossary#${slug}`, kind: 'term', title: plain(term), context: '', text: plain(text) }
}

const plain = (markdown: string) => plainText(parseMdx(markdown))
