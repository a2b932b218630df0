import { evaluate } from '@mdx-js/mdx'
import { Fragment, type ReactNode } from 'react'
import * as runtime from 'react/jsx-runtime'

/** One line of Markdown from the project's own content, rendered on the server: emphasis, code and links, no paragraph. */
export async function renderInline(text: string): Promise<ReactNode> {
  const { default: Content } = await evaluate(text, { ...runtime, format: 'md' })
  return Content({ components: { p: Fragment } })
}
