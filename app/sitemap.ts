import type { MetadataRoute } from 'next'
import { writtenChapters } from '@/components/book/read.ts'
import { href } from '@/components/site/href.ts'
import { catalogue } from '@/exercises/catalogue.ts'
import { siteUrl } from '@/lib/book/site-url.ts'

export const dynamic = 'force-static'

/** Every page. With `SITE_URL` its full address, as search engines ask; without it the path alone. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const origin = siteUrl() ?? ''
  const paths = [
    '/',
    ...(await writtenChapters()).map(({ slug }) => `/lessons/${slug}`),
    ...catalogue.map(({ slug }) => `/exercises/${slug}`),
    '/drill',
    '/drill/session',
    '/drill/interview',
    '/drill/progress',
    '/glossary',
    '/settings',
  ]
  return paths.map((path) => ({ url: `${origin}${href(path)}` }))
}
