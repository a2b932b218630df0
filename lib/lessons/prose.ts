/** The words of a chapter as they are read: without code blocks, diagrams, tags and front matter. */
import type { Nodes, Root } from 'mdast'
import { fencesOf } from './tree.ts'

/** Minutes are counted from these: a usual pace for technical prose, and a slower one for code. */
const WORDS_A_MINUTE = 200
const LINES_OF_CODE_A_MINUTE = 30

/** Blocks whose text is a unit of reading, and which a paragraph of their own keeps apart. */
const UNITS = new Set(['paragraph', 'heading', 'tableCell'])

const NO_PROSE = new Set(['code', 'yaml', 'mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression'])

export interface ProseBlock {
  readonly kind: 'paragraph' | 'heading' | 'tableCell'
  /** Plain text on one line. */
  readonly text: string
  /** Counted from 1. */
  readonly line: number
}

/**
 * The paragraphs, headings and cells of tables in order, inside lists, quotations and boxes too.
 * @param code a word to put in the place of each piece of code in a sentence; the code itself when absent
 */
export function proseBlocks(tree: Root, code?: string): ProseBlock[] {
  const blocks: ProseBlock[] = []
  const walk = (node: Nodes): void => {
    if (NO_PROSE.has(node.type)) return
    if (UNITS.has(node.type)) {
      const text = textOf(node, code).replace(/\s+/g, ' ').trim()
      const line = node.position?.start.line ?? 1
      if (text !== '') blocks.push({ kind: node.type as ProseBlock['kind'], text, line })
    } else if ('children' in node) node.children.forEach(walk)
  }
  walk(tree)
  return blocks
}

function textOf(node: Nodes, code: string | undefined): string {
  if (node.type === 'inlineCode') return code ?? node.value
  if (node.type === 'text') return node.value
  if (node.type === 'break') return ' '
  return 'children' in node ? node.children.map((child) => textOf(child, code)).join('') : ''
}

/** The prose as plain text, one block a line: what search looks through. */
export function plainText(tree: Root): string {
  return proseBlocks(tree)
    .map(({ text }) => text)
    .join('\n')
}

/** Words between spaces that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

/** Reading time in whole minutes, at least one: prose, and the code that stands in the chapter. */
export function readingMinutes(tree: Root): number {
  const lines = fencesOf(tree).reduce(
    (sum, { lang, value }) => sum + (lang === 'mermaid' ? 0 : value.split('\n').length),
    0,
  )
  return Math.max(1, Math.round(countWords(plainText(tree)) / WORDS_A_MINUTE + lines / LINES_OF_CODE_A_MINUTE))
}
