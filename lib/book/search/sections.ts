import type { Root } from 'mdast'
import { headingsOf } from '../../lessons/headings.ts'
import { proseBlocks } from '../../lessons/prose.ts'

export interface Section {
  /** Absent for what stands before the first heading. */
  readonly heading?: { readonly id: string; readonly text: string }
  readonly text: string
}

/** A text cut at its headings, each with the prose up to the next; headings without prose of their own as well. */
export function sectionsOf(tree: Root): Section[] {
  const headings = headingsOf(tree)
  const sections: { heading?: { id: string; text: string }; text: string }[] = [{ text: '' }]
  let next = 0
  for (const { kind, text } of proseBlocks(tree)) {
    if (kind === 'heading') {
      const { id } = headings[next++]!
      sections.push({ heading: { id, text }, text: '' })
    } else {
      const section = sections.at(-1)!
      section.text = section.text === '' ? text : `${section.text} ${text}`
    }
  }
  return sections
}
