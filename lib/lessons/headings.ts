import GithubSlugger from 'github-slugger'
import type { Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { headingNodesOf } from './tree.ts'

export interface ChapterHeading {
  /** 2 for `##`. */
  readonly depth: number
  /** The anchor, as `rehype-slug` gives it to the heading on the page. */
  readonly id: string
  readonly text: string
}

/** The headings of a chapter in order, with the anchors that they have on the page. */
export function headingsOf(tree: Root): ChapterHeading[] {
  const slugger = new GithubSlugger()
  return headingNodesOf(tree).map((node) => {
    const text = toString(node)
    return { depth: node.depth, id: slugger.slug(text), text }
  })
}
