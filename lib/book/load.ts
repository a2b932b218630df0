/** Loads what the book consists of, by importing its content: for Node with a TypeScript loader (tsx, vitest). */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { listChapters } from '../lessons/chapter.ts'
import type { Book, BookQuestion } from './types.ts'

const load = (file: string) => import(/* @vite-ignore */ /* turbopackIgnore: true */ pathToFileURL(file).href)

/** @param root absolute path of the folder that holds `lessons` and `exercises` */
export async function loadBook(root: string): Promise<Book> {
  const [written, index, { glossary }, { catalogue }] = await Promise.all([
    listChapters(path.join(root, 'lessons')),
    load(path.join(root, 'lessons/index.ts')) as Promise<Pick<Book, 'parts' | 'chapters'>>,
    load(path.join(root, 'lessons/glossary.ts')) as Promise<{ glossary: Book['terms'] }>,
    load(path.join(root, 'exercises/catalogue.ts')) as Promise<{ catalogue: Book['exercises'] }>,
  ])
  const chapters = index.chapters.filter(({ slug }) => written.includes(slug))
  return { parts: index.parts, chapters, terms: glossary, exercises: catalogue }
}

/** The check questions of a chapter; none when it has no file of them. */
export async function loadQuestions(root: string, slug: string): Promise<readonly BookQuestion[]> {
  const file = path.join(root, 'lessons/questions', `${slug}.ts`)
  return existsSync(file) ? ((await load(file)) as { default: readonly BookQuestion[] }).default : []
}
