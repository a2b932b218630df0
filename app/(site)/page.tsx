import { Contents } from '@/components/home/contents.tsx'
import { Continue } from '@/components/home/continue.tsx'
import { forCounting, listedChapters } from '@/components/home/study-chapters.ts'
import { WhatItIs } from '@/components/home/what-it-is.tsx'
import { pageMetadata } from '@/components/site/metadata.ts'

export const metadata = pageMetadata({ path: '/' })

export default async function HomePage() {
  return (
    <>
      <WhatItIs>
        <Continue chapters={forCounting(await listedChapters())} />
      </WhatItIs>
      <Contents />
    </>
  )
}
