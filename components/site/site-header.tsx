import type { ReactNode } from 'react'
import { Wordmark } from './wordmark.tsx'

const LINKS = [
  { href: '/#exercises', label: 'Exercises' },
  { href: '/#chapters', label: 'Chapters' },
  { href: '/settings', label: 'Settings' },
]

/**
 * Plain links on purpose: a lesson then needs no JavaScript to be left, and leaving an exercise ends its processes
 * with its document.
 */
export function SiteHeader({ children }: { children?: ReactNode }) {
  return (
    <header className="flex h-12 shrink-0 items-center gap-4 border-b border-line bg-paper px-4 sm:px-6">
      <Wordmark />
      <div className="min-w-0 flex-1">{children}</div>
      <nav aria-label="Site">
        <ul className="flex items-center gap-1 sm:gap-3">
          {LINKS.map(({ href, label }) => (
            <li key={href} className={label === 'Settings' ? undefined : 'hidden sm:block'}>
              <a href={href} className="rounded px-2 py-1.5 text-sm text-muted hover:text-ink">
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}
