/** The Markdown of cards as HTML, while the workbook is built. */
import type { Element, Root, RootContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { toString } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { Html } from './deck-card.ts'

export interface MarkdownTools {
  /** The address of a page of the workbook, from its path: with the path that the workbook is published under. */
  readonly address: (path: string) => string
  /** Code as the book colours it, `<pre>` included. */
  readonly highlight: (code: string, language: string) => Promise<Html>
}

// HTML in the Markdown is left out: nothing of the deck needs it, and what is raw in the output is the highlighter's.
const processor = unified().use(remarkParse).use(remarkGfm).use(remarkRehype)

/** Paragraphs, lists and fences. */
export async function blockHtml(markdown: string, tools: MarkdownTools): Promise<Html> {
  return toHtml(await toTree(markdown, tools), { allowDangerousHtml: true })
}

/** One paragraph, without the element around it. */
export async function inlineHtml(markdown: string, tools: MarkdownTools): Promise<Html> {
  const tree = await toTree(markdown, tools)
  const children = tree.children.flatMap((node): RootContent[] => (isElement(node, 'p') ? node.children : [node]))
  return toHtml({ type: 'root', children }, { allowDangerousHtml: true })
}

/** Without any markup, on one line. */
export function plainText(markdown: string): string {
  const tree = processor.parse(markdown)
  return tree.children
    .map((node) => toString(node))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}

async function toTree(markdown: string, { address, highlight }: MarkdownTools): Promise<Root> {
  const tree = (await processor.run(processor.parse(markdown))) as Root
  const fences: Promise<void>[] = []
  visit(tree, 'element', (node, index, parent) => {
    const { href } = node.properties
    if (node.tagName === 'a' && typeof href === 'string' && href.startsWith('/')) node.properties.href = address(href)
    const [code] = node.children
    if (node.tagName !== 'pre' || !code || !isElement(code, 'code') || !parent || index === undefined) return
    const shown = highlight(textOf(code).replace(/\n$/, ''), languageOf(code))
    fences.push(shown.then((value) => void (parent.children[index] = { type: 'raw', value } as RootContent as never)))
  })
  await Promise.all(fences)
  return tree
}

const isElement = (node: RootContent, name: string): node is Element => node.type === 'element' && node.tagName === name

const textOf = ({ children }: Element) => children.map((node) => (node.type === 'text' ? node.value : '')).join('')

/** remark-rehype writes it as a class. */
function languageOf({ properties }: Element): string {
  const names = Array.isArray(properties.className) ? properties.className.map(String) : []
  return names.find((name) => name.startsWith('language-'))?.slice('language-'.length) ?? 'text'
}
