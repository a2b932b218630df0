/** All diagrams that there are: those of the chapters and those of the drill's cards. Node only. */
import path from 'node:path'
import { loadCards } from '../drill/load.ts'
import { listChapters, loadChapter } from '../lessons/chapter.ts'
import { fencesOf, parseMdx } from '../lessons/tree.ts'

const CARDS = 'exercises/interview'

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
 * The diagrams of all cards.
 * @param root absolute path of the repository
 * @throws Error with a line for each thing that is wrong with a card
 */
export async function cardDiagrams(root: string): Promise<PlacedDiagram[]> {
  const cards = await loadCards(path.join(root, CARDS))
  return cards.flatMap((card) =>
    card.kind === 'flaw' && card.diagram !== undefined
      ? [{ where: `${CARDS}/flaws/${card.chapter}.yaml: ${card.id}`, source: card.diagram }]
      : [],
  )
}

/** Both. @param root absolute path of the repository */
export async function allDiagrams(root: string): Promise<PlacedDiagram[]> {
  return [...(await chapterDiagrams(root)), ...(await cardDiagrams(root))]
}
