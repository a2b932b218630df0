import type { ReactNode } from 'react'

/** A region whose changes a screen reader says when it has nothing better to say. Always on the page, even if empty. */
export function Live({ children }: { children?: ReactNode }) {
  return (
    <div role="status" aria-atomic="true">
      {children}
    </div>
  )
}
