import type { MetadataRoute } from 'next'
import { siteUrl } from '@/lib/book/site-url.ts'

export const dynamic = 'force-static'

export default function robots(): MetadataRoute.Robots {
  const origin = siteUrl()
  return {
    rules: { userAgent: '*', allow: '/', disallow: '/bench/' },
    ...(origin ? { sitemap: `${origin}/sitemap.xml` } : {}),
  }
}
