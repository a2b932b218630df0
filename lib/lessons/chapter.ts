/** Reads chapters from disk. Node only; evaluates nothing of them. */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseFrontMatter, type FrontMatter } from './front-matter.ts'
import { headingsOf, type ChapterHeading } from './headings.ts'
import { plainText, readingMinutes } from './prose.ts'
import { parseMdx } from './tree.ts'

export type { ChapterHeading, FrontMatter }

export interface ChapterText {
  readonly frontMatter: FrontMatter
  /** Reading time, computed. */
  readonly minutes: number
  readonly headings: readonly ChapterHeading[]
  /** The prose without markup, one block a line: for search. */
  readonly text: string
  /** The MDX file as it is. */
  readonly source: string
}

/** Slugs of the chapters that are written: those that have an MDX file, sorted. */
export async function listChapters(root: string): Promise<string[]> {
  const names = await readdir(root)
  return names.flatMap((name) => (name.endsWith('.mdx') ? [name.slice(0, -'.mdx'.length)] : [])).sort()
}

/**
 * @param root absolute path of the folder `lessons`
 * @param slug the MDX file's name without its ending
 * @throws Error, one sentence, when there is no such chapter or its front matter is wrong; VFileMessage when it is no MDX
 */
export async function loadChapter(root: string, slug: string): Promise<ChapterText> {
  const source = await readChapter(root, slug)
  const tree = parseMdx(source)
  const [first] = tree.children
  const frontMatter = parseFrontMatter(first?.type === 'yaml' ? first.value : undefined, `lessons/${slug}.mdx`)
  return { frontMatter, minutes: readingMinutes(tree), headings: headingsOf(tree), text: plainText(tree), source }
}

async function readChapter(root: string, slug: string): Promise<string> {
  const chapters = await listChapters(root)
  if (!chapters.includes(slug)) throw new Error(`There is no chapter "${slug}". Chapters: ${chapters.join(', ')}.`)
  return readFile(path.join(/* turbopackIgnore: true */ root, `${slug}.mdx`), 'utf8')
}
