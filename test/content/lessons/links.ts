/** Where the links of a text lead. */
import { visit } from 'unist-util-visit'
import type { parseMdx } from '../../../lib/lessons/tree.ts'

/** What links may lead to. */
export interface Targets {
  /** Anchors by chapter. */
  readonly chapters: ReadonlyMap<string, ReadonlySet<string>>
  readonly exercises: ReadonlySet<string>
  /** undefined: there is no glossary yet. */
  readonly terms: ReadonlySet<string> | undefined
}

export interface Link {
  readonly url: string
  readonly line: number
}

/** The pages of the drill that a text may lead to. */
const DRILL = new Set(['/drill', '/drill/interview', '/drill/progress'])

/** All links of a tree, pictures too. */
export function linksOf(tree: ReturnType<typeof parseMdx>): Link[] {
  const links: Link[] = []
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'definition' || node.type === 'image')
      links.push({ url: node.url, line: node.position?.start.line ?? 1 })
  })
  return links
}

/**
 * @param own the chapter that holds the link, for bare anchors
 * @returns one sentence, or undefined when the link leads somewhere
 */
export function linkFault(url: string, own: string, { chapters, exercises, terms }: Targets): string | undefined {
  if (url.startsWith('https://')) return URL.canParse(url) ? undefined : `${url} is no address.`
  const { pathname, hash } = new URL(url, `https://here/lessons/${own}`)
  const anchor = decodeURIComponent(hash.slice(1))
  const [, place, slug, rest] = pathname.split('/')
  if (!/^[/#]/.test(url) || rest !== undefined) return `${url} leads nowhere: links begin with https://, / or #.`
  if (place === 'lessons' && slug) {
    const anchors = chapters.get(slug)
    if (!anchors) return `There is no chapter ${slug} for ${url}.`
    return anchor === '' || anchors.has(anchor) ? undefined : `Chapter ${slug} has no heading #${anchor}.`
  }
  if (place === 'exercises' && slug) return exercises.has(slug) ? undefined : `There is no exercise ${slug}.`
  if (place === 'glossary' && !slug)
    return anchor === '' || !terms || terms.has(anchor) ? undefined : `The glossary has no term ${anchor}.`
  if (DRILL.has(pathname)) return anchor === '' ? undefined : `The drill has no anchors: ${url}.`
  return `${url} leads to no page: /lessons/<slug>, /exercises/<slug>, /glossary#<term> or /drill.`
}
