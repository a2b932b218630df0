import { evaluate } from '@mdx-js/mdx'
import type { MDXContent } from 'mdx/types'
import rehypeShiki from '@shikijs/rehype'
import { createElement, type ReactNode } from 'react'
import * as runtime from 'react/jsx-runtime'
import remarkGfm from 'remark-gfm'
import { codeHighlighting } from './code-highlighting.ts'
import { Link } from './link.tsx'

/** Markdown from the project's own content (hints, check questions), rendered on the server. */
export async function renderMarkdown(text: string): Promise<ReactNode> {
  return createElement(await compile(text), { components: { a: Link } })
}

/** One line of Markdown, without the paragraph around it: for places that take no paragraph, such as a label. */
export async function renderInlineMarkdown(text: string): Promise<ReactNode> {
  return createElement(await compile(text), { components: { a: Link, p: Bare } })
}

const Bare = ({ children }: { children?: ReactNode }) => children

async function compile(text: string): Promise<MDXContent> {
  const { default: Content } = await evaluate(text, {
    ...runtime,
    format: 'md',
    remarkPlugins: [remarkGfm],
    rehypePlugins: [[rehypeShiki, codeHighlighting]],
  })
  return Content
}
