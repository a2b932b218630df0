import type { ReactNode } from 'react'
import { href } from './href.ts'
import { Wordmark } from './wordmark.tsx'

const LINKS = [
  { path: '/#contents', label: 'Contents' },
  { path: '/drill', label: 'Drill' },
  { path: '/glossary', label: 'Glossary' },
  { path: '/settings', label: 'Settings' },
]

/**
 * Plain links on purpose: a lesson then needs no JavaScript to be left, and leaving an exercise ends its processes
 * with its document. On a phone they are behind one word, which opens without JavaScript too.
 *
 * @param children what stands before the links: the search. Not on the page for wrong addresses, whose scripts Next.js
 *   sends along with every other page.
 */
export function SiteHeader({ children }: { children?: ReactNode }) {
  return (
    <header className="flex h-12 shrink-0 items-center gap-3 border-b border-line bg-paper px-4 sm:px-6 print:hidden">
      <Wordmark />
      <div className="flex-1" />
      {children}
      <nav aria-label="Site" className="relative">
        <ul className="flex items-center gap-1 phone:hidden">
          <Links />
        </ul>
        <details className="hidden phone:block">
          <summary className="flex min-h-8 items-center rounded border border-line px-2 text-sm text-muted">
            Menu
          </summary>
          <ul className="absolute top-full right-0 z-30 mt-1 min-w-36 rounded border border-line bg-raised p-1 shadow-float">
            <Links />
          </ul>
        </details>
      </nav>
    </header>
  )
}

function Links() {
  return LINKS.map(({ path, label }) => (
    <li key={path}>
      <a href={href(path)} className="block rounded px-2 py-1.5 text-sm text-muted hover:text-ink">
        {label}
      </a>
    </li>
  ))
}
