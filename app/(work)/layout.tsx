import type { ReactNode } from 'react'
import { SearchButton } from '@/components/search/search-button.tsx'
import { SiteHeader } from '@/components/site/site-header.tsx'
import { SkipLink } from '@/components/site/skip-link.tsx'

/** Pages to work on: as high as the window, each part scrolls by itself. */
export default function WorkLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex h-dvh flex-col">
      <SkipLink target="main">Skip to the exercise</SkipLink>
      <SiteHeader>
        <SearchButton />
      </SiteHeader>
      <main id="main" tabIndex={-1} className="flex min-h-0 flex-1 flex-col outline-none">
        {children}
      </main>
    </div>
  )
}
