import type { ReactNode } from 'react'
import { SearchButton } from '@/components/search/search-button.tsx'
import { SiteFooter } from '@/components/site/site-footer.tsx'
import { SiteHeader } from '@/components/site/site-header.tsx'
import { SkipLink } from '@/components/site/skip-link.tsx'

/** Pages to read: header, one column, footer. */
export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink target="main">Skip to the text</SkipLink>
      <SiteHeader>
        <SearchButton />
      </SiteHeader>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-5xl flex-1 px-4 py-10 outline-none sm:px-6">
        {children}
      </main>
      <SiteFooter />
    </div>
  )
}
