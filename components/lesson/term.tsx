import type { ReactNode } from 'react'

/** A term of the glossary where a chapter first uses it. */
export function Term({ name, children }: { name: string; children: ReactNode }) {
  return <a href={`/glossary#${name}`}>{children}</a>
}
