import type { ReactNode } from 'react'

/** A part of the answer, with its heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mt-7">
      <h4 className="text-lg font-semibold">{title}</h4>
      <div className="mt-1.5">{children}</div>
    </div>
  )
}
