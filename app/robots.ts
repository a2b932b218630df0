import type { MetadataRoute } from 'next'
import { href } from '@/components/site/href.ts'
import { siteUrl } from '@/lib/book/site-url.ts'

export const dynamic = 'force-static'

export default function robots(): MetadataRoute.Robots {
  const origin = siteUrl()
  return {
    rules: { userAgent: '*', allow: href('/'), disallow: href('/bench/') },
    ...(origin ? { sitemap: `${origin}${href('/sitemap.xml')}` } : {}),
  }
}
