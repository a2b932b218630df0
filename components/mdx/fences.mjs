// @ts-check
/**
 * A remark plugin: fences become the components that show them (`mdx-components.tsx`). Plain JavaScript, because the
 * build loads it by its path.
 */
import { visit } from 'unist-util-visit'

/** @typedef {{ type: 'code', lang?: string | null, meta?: string | null, value: string }} Fence */

/**
 * @param {string} name of a component
 * @param {Record<string, string>} attributes
 * @param {readonly Fence[]} [children]
 */
const element = (name, attributes, children = []) => ({
  type: 'mdxJsxFlowElement',
  name,
  attributes: Object.entries(attributes).map(([key, value]) => ({ type: 'mdxJsxAttribute', name: key, value })),
  children,
})

/** @param {Fence} fence */
function shown(fence) {
  const { lang, value } = fence
  const meta = (fence.meta ?? '').split(/\s+/)
  if (lang === 'mermaid') return element('Diagram', { source: value })
  if (meta[0] === 'recorded') return element('Recorded', { exchange: value })
  return element('CodeBlock', { language: lang ?? 'text', ...(meta.includes('fails') ? { fails: 'yes' } : {}) }, [
    fence,
  ])
}

export default function fences() {
  /** @param {import('mdast').Root} tree */
  return (tree) =>
    visit(tree, 'code', (node, index, parent) => {
      if (!parent || index === undefined) return
      parent.children[index] = /** @type {any} */ (shown(/** @type {Fence} */ (node)))
      return index + 1
    })
}
