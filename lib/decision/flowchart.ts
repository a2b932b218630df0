/** The guide's two trees as mermaid text, so that the diagram in chapter 27 can be held to what the guide really does. */
import { isFork, PACKAGING, SCALING, type Tree } from './tree.ts'

export type FlowchartName = 'packaging' | 'scaling'

const HEADS: Readonly<Record<FlowchartName, readonly [title: string, description: string]>> = {
  packaging: [
    'One server or several',
    'If each user runs it: several small servers over stdio when there are four or more domains or tools to keep apart, else one. If you run it: when a part must be isolated or scale by itself, or when several domains have own teams, own credentials or more than 15 tools, then several servers, else one over Streamable HTTP. Of several, one for each domain behind a gateway if four or more domains are each deployed by their own team, else a few, grouped by what belongs together.',
  ],
  scaling: [
    'How to scale',
    'If each user runs it: one process a user. If you run it: scale to zero when it is mostly idle, idle cost matters and no sessions of older clients must be kept. Otherwise scale automatically for bursts or for more than a few replicas, and keep a fixed number of replicas for the rest.',
  ],
}

/**
 * Mermaid source of a flowchart, with `accTitle` and `accDescr`; a subtree that two branches share is drawn
 * once. Questions are hexagons: a diamond needs twice the room for the same words.
 */
export function flowchart(name: FlowchartName): string {
  const [title, description] = HEADS[name]
  const ids = new Map<Tree<string>, string>()
  const lines: string[] = []
  const draw = (tree: Tree<string>): string => {
    const known = ids.get(tree)
    if (known) return known
    const id = `n${ids.size + 1}`
    ids.set(tree, id)
    const text = `"${tree.label.join('<br/>')}"`
    lines.push(`  ${id}${isFork(tree) ? `{{${text}}}` : `[${text}]`}`)
    if (isFork(tree)) {
      const [yes, no] = tree.branches ?? ['yes', 'no']
      lines.push(`  ${id} -->|${yes}| ${draw(tree.yes)}`, `  ${id} -->|${no}| ${draw(tree.no)}`)
    }
    return id
  }
  draw(name === 'packaging' ? PACKAGING : SCALING)
  return ['flowchart TD', `  accTitle: ${title}`, `  accDescr: ${description}`, ...lines].join('\n')
}
