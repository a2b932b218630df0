import type { Metadata } from 'next'
import { siteUrl } from '@/lib/book/site-url.ts'
import { href } from './href.ts'

export const SITE_NAME = 'MCP Workbook'

export const SITE_DESCRIPTION =
  'An interactive workbook for the Model Context Protocol: read, build servers in the page, and be graded on the wire.'

/** The picture for previews: `app/preview.png`. */
export const PREVIEW = { url: '/preview.png', width: 1200, height: 630, alt: `${SITE_NAME}. ${SITE_DESCRIPTION}` }

export interface PageFacts {
  /** From the root, as it is linked to. */
  readonly path: string
  /** Absent for the home page. */
  readonly title?: string
  readonly description?: string
  readonly type?: 'website' | 'article'
  /** The same as plain Markdown. */
  readonly markdown?: string
}

/** What a page says of itself to others. Addresses need `SITE_URL`: without it there are none. */
export function pageMetadata({ path, title, description, type = 'website', markdown }: PageFacts): Metadata {
  const origin = siteUrl()
  const text = description ?? SITE_DESCRIPTION
  return {
    ...(title ? { title } : {}),
    description: text,
    alternates: {
      ...(origin ? { canonical: `${origin}${href(path)}` } : {}),
      ...(markdown ? { types: { 'text/markdown': href(markdown) } } : {}),
    },
    openGraph: {
      siteName: SITE_NAME,
      title: title ?? SITE_NAME,
      description: text,
      type,
      locale: 'en_GB',
      ...(origin
        ? { url: `${origin}${href(path)}`, images: [{ ...PREVIEW, url: `${origin}${href(PREVIEW.url)}` }] }
        : {}),
    },
    twitter: { card: origin ? 'summary_large_image' : 'summary' },
  }
}
