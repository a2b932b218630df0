/** All diagrams that there are: those of the chapters and those of the drill's cards. Node only. */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import { listChapters, loadChapter } from '../lessons/chapter.ts'
import { fencesOf, parseMdx } from '../lessons/tree.ts'

/** The one kind of card that may have a diagram. */
const CARDS = 'exercises/interview/flaws'

export interface PlacedDiagram {
  /** For messages: `lessons/scaling.mdx:24`, or the card's file and id. */
  readonly where: string
  /** Mermaid. */
  readonly source: string
}

/** The mermaid fences of all chapters, in order. @param root absolute path of the repository */
export async function chapterDiagrams(root: string): Promise<PlacedDiagram[]> {
  const lessons = path.join(root, 'lessons')
  const chapters = (await listChapters(lessons)).map(async (slug) => {
    const { source } = await loadChapter(lessons, slug)
    return fencesOf(parseMdx(source)).flatMap(({ lang, value, position }) =>
      lang === 'mermaid' ? [{ where: `lessons/${slug}.mdx:${position?.start.line}`, source: value }] : [],
    )
  })
  return (await Promise.all(chapters)).flat()
}

/**
 * The diagrams of all cards. Of a card it looks at nothing else: whether the rest is right is not its affair.
 * @param root absolute path of the repository
 * @throws Error when a file is no YAML list
 */
export async function cardDiagrams(root: string): Promise<PlacedDiagram[]> {
  const names = (await readdir(path.join(root, CARDS))).filter((name) => name.endsWith('.yaml')).sort()
  const files = names.map(async (name) => {
    const cards: unknown = parse(await readFile(path.join(root, CARDS, name), 'utf8'))
    if (!Array.isArray(cards)) throw new Error(`${CARDS}/${name} must be a list of cards.`)
    return (cards as { id?: unknown; diagram?: unknown }[]).flatMap(({ id, diagram }) =>
      typeof diagram === 'string' ? [{ where: `${CARDS}/${name}: ${String(id)}`, source: diagram }] : [],
    )
  })
  return (await Promise.all(files)).flat()
}

/** Both. @param root absolute path of the repository */
export async function allDiagrams(root: string): Promise<PlacedDiagram[]> {
  return [...(await chapterDiagrams(root)), ...(await cardDiagrams(root))]
}
