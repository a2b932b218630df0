/** The words of MCP, each with its meaning in one to three sentences: the page /glossary, and what `<Term>` shows. */
import { aToM } from './glossary/a-to-m.ts'
import { nToZ } from './glossary/n-to-z.ts'
import type { GlossaryTerm } from './glossary/term.ts'

export type { GlossaryTerm } from './glossary/term.ts'

/** In the order of their slugs; the page orders them by `term`. */
export const glossary: readonly GlossaryTerm[] = [...aToM, ...nToZ]
