import type { ReactNode } from 'react'
import { glossary } from '@/lessons/glossary.ts'
import { renderInlineMarkdown } from '../mdx/markdown.ts'
import { TermLink } from './term-link.tsx'

/** `<Term name="host">hosts</Term>`: a word of the glossary, with its meaning at hand. */
export async function Term({ name, children }: { name: string; children: ReactNode }) {
  const entry = glossary.find(({ slug }) => slug === name)
  if (!entry)
    throw new Error(`There is no term "${name}" in lessons/glossary.ts: <Term name="…"> takes a slug from there.`)
  return (
    <TermLink slug={entry.slug} meaning={await renderInlineMarkdown(entry.text)}>
      {children}
    </TermLink>
  )
}
