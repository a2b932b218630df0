/** From a chapter's MDX to Markdown that any program reads: no tags, no front matter, programs written out. */
import type { Code, PhrasingContent, Root, RootContent } from 'mdast'
import { isTag, tagsOf } from '../../lessons/tree.ts'
import { plainBlock, plainPhrase, type ReadProgram } from './tags.ts'

/** @param link what becomes of the address of a link */
export async function plainTree(tree: Root, readProgram: ReadProgram, link: (url: string) => string): Promise<Root> {
  const one = async (node: RootContent): Promise<RootContent[]> => {
    if (isTag(node)) {
      const children = (await Promise.all(node.children.map(one))).flat()
      // The first of the tags in it is itself; `<>…</>` has no name and is nothing but its children.
      const tag = node.name === null ? undefined : tagsOf({ type: 'root', children: [node] })[0]
      if (!tag) return children
      return node.type === 'mdxJsxTextElement'
        ? plainPhrase(tag, children as PhrasingContent[]).map((child) => relink(child, link))
        : plainBlock(tag, children, readProgram, link)
    }
    if (node.type === 'yaml' || node.type.startsWith('mdx')) return []
    if (node.type === 'code') return plainFence(node)
    if (!('children' in node)) return [node]
    const children = (await Promise.all(node.children.map(one))).flat()
    return [relink({ ...node, children } as RootContent, link)]
  }
  return { ...tree, children: (await Promise.all(tree.children.map(one))).flat() }
}

function relink<Node extends RootContent>(node: Node, link: (url: string) => string): Node {
  return node.type === 'link' ? { ...node, url: link(node.url) } : node
}

/** A fence without the notes to the build after its language; a diagram with its words below. */
function plainFence(node: Code): RootContent[] {
  const fence: Code = { type: 'code', lang: node.lang ?? null, value: node.value }
  if (node.lang !== 'mermaid') return [fence]
  const words = /^\s*accDescr:\s*(.+)$/m.exec(node.value)?.[1]
  return words ? [fence, { type: 'paragraph', children: [{ type: 'text', value: `In words: ${words}` }] }] : [fence]
}
