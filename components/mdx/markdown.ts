import { evaluate } from '@mdx-js/mdx'
import rehypeShiki from '@shikijs/rehype'
import { createElement, type ReactNode } from 'react'
import * as runtime from 'react/jsx-runtime'
import remarkGfm from 'remark-gfm'
import { codeHighlighting } from './code-highlighting.ts'

/** Markdown from the project's own content (hints), rendered on the server. */
export async function renderMarkdown(text: string): Promise<ReactNode> {
  const { default: Content } = await evaluate(text, {
    ...runtime,
    format: 'md',
    remarkPlugins: [remarkGfm],
    rehypePlugins: [[rehypeShiki, codeHighlighting]],
  })
  return createElement(Content)
}
