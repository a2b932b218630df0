import type { ReactNode } from 'react'

export function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-12">
      <h2 id={id} className="mb-3 scroll-mt-6 font-serif text-2xl font-semibold">
        {title}
      </h2>
      {children}
    </section>
  )
}
