/** The chapters that are written, taken apart once for all tests. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { listChapters, loadChapter, type ChapterText } from '../../../lib/lessons/chapter.ts'
import { parseMdx } from '../../../lib/lessons/tree.ts'
import type { Question } from '../../../lessons/question.ts'
import { ROOT } from '../../run/paths.ts'

export const LESSONS = path.join(ROOT, 'lessons')
export const PROGRAMS = path.join(LESSONS, 'programs')

export interface Written extends ChapterText {
  readonly slug: string
  readonly tree: ReturnType<typeof parseMdx>
}

/** All chapters that have an MDX file. Throws for front matter that is wrong: no test can go on without. */
export async function writtenChapters(): Promise<Written[]> {
  const slugs = await listChapters(LESSONS)
  return Promise.all(
    slugs.map(async (slug) => {
      const chapter = await loadChapter(LESSONS, slug)
      return { ...chapter, slug, tree: parseMdx(chapter.source) }
    }),
  )
}

/** The check questions of a chapter; none when it has no file of them. */
export async function questionsOf(slug: string): Promise<readonly Question[]> {
  return (await importDefault<readonly Question[]>(path.join(LESSONS, 'questions', `${slug}.ts`))) ?? []
}

async function importDefault<T>(file: string): Promise<T | undefined> {
  if (!existsSync(file)) return undefined
  return ((await import(/* @vite-ignore */ pathToFileURL(file).href)) as { default: T }).default
}

/** Slugs of the glossary; undefined as long as there is none. */
export async function glossarySlugs(): Promise<ReadonlySet<string> | undefined> {
  const file = path.join(LESSONS, 'glossary.ts')
  if (!existsSync(file)) return undefined
  const { glossary } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
    glossary: readonly { readonly slug: string }[]
  }
  return new Set(glossary.map(({ slug }) => slug))
}
