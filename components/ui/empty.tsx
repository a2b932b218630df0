import type { ReactNode } from 'react'

/** What a panel says while it has nothing to show, and how that changes. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="flex max-w-prose flex-col gap-1 p-4 text-sm text-muted">
      <p className="font-medium text-ink">{title}</p>
      {children}
    </div>
  )
}
