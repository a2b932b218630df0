/** MDX as a syntax tree, and what is asked of it most. */
import { createProcessor } from '@mdx-js/mdx'
import type { Code, Heading, Nodes, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import { visit } from 'unist-util-visit'

const processor = createProcessor({ format: 'mdx', remarkPlugins: [remarkFrontmatter, remarkGfm] })

/**
 * The tree of an MDX text, by the grammar that pages are built with.
 * @throws VFileMessage with line and column, when it does not parse
 */
export function parseMdx(source: string): Root {
  return processor.parse(source) as Root
}

/** A tag such as `<Program name="calculator" />`, with those of its attributes that are plain strings. */
export interface Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Its text, without markup. */
  readonly text: string
  /** Counted from 1. */
  readonly line: number
}

/** All tags of MDX in a tree, in order; only those called `name` when one is given. */
export function tagsOf(tree: Root, name?: string): Tag[] {
  const tags: Tag[] = []
  visit(tree, (node) => {
    if (!isTag(node) || node.name === null || (name !== undefined && node.name !== name)) return
    const attributes = node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value] as const]
        : [],
    )
    const line = node.position?.start.line ?? 1
    tags.push({ name: node.name, attributes: Object.fromEntries(attributes), text: toString(node), line })
  })
  return tags
}

type TagNode = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>

export function isTag(node: Nodes): node is TagNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

/** All fences in order, those inside tags and lists too. */
export function fencesOf(tree: Root): Code[] {
  const fences: Code[] = []
  visit(tree, 'code', (node) => void fences.push(node))
  return fences
}

/** All headings in order. */
export function headingNodesOf(tree: Root): Heading[] {
  const headings: Heading[] = []
  visit(tree, 'heading', (node) => void headings.push(node))
  return headings
}
