import type { MDXComponents } from 'mdx/types'

/** What MDX may use without importing it; headings, code and links are styled by `.prose` in `app/globals.css`. */
const components: MDXComponents = {}

export function useMDXComponents(): MDXComponents {
  return components
}
