import createMDX from '@next/mdx'
import type { NextConfig } from 'next'
import { fileURLToPath } from 'node:url'
import { codeHighlighting } from './components/mdx/code-highlighting.ts'
import { basePath } from './lib/book/base-path.ts'
import { headerRules } from './lib/security/headers.ts'

const base = basePath()
const development = process.env.NODE_ENV === 'development'

const config: NextConfig = {
  ...(base ? { basePath: base } : {}),
  env: { BASE_PATH: base }, // for components/site/href.ts
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  // `npm run typecheck` looks at the whole project, tests included; a build need not do a part of it again.
  typescript: { ignoreBuildErrors: true },
  experimental: { optimizePackageImports: ['radix-ui'] },
  // In a build, `lib/security/seal.ts` then names the scripts of each prerendered page by their hashes.
  headers: async () =>
    headerRules(development ? { development, inline: ["'unsafe-inline'"] } : {}).map(({ source, headers }) => ({
      source,
      headers: [...headers],
    })),
}

// Turbopack takes plugins by name or by path.
const fences = fileURLToPath(new URL('./components/mdx/fences.mjs', import.meta.url))
const withMDX = createMDX({
  options: {
    remarkPlugins: ['remark-frontmatter', 'remark-gfm', fences],
    rehypePlugins: ['rehype-slug', ['@shikijs/rehype', codeHighlighting]],
  },
})

export default withMDX(config)
