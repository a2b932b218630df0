import type { MetadataRoute } from 'next'
import { href } from '@/components/site/href.ts'
import { SITE_DESCRIPTION, SITE_NAME } from '@/components/site/metadata.ts'

export const dynamic = 'force-static'

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: SITE_NAME,
    short_name: SITE_NAME,
    description: SITE_DESCRIPTION,
    lang: 'en',
    start_url: href('/'),
    display: 'minimal-ui',
    background_color: '#fdfcfa',
    theme_color: '#fdfcfa',
    icons: [{ src: href('/icon.svg'), type: 'image/svg+xml', sizes: 'any' }],
  }
}
