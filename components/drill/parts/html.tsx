import { clsx } from 'clsx'

/** Markdown of a card, made to HTML at build time from the project's own content. */
export function Html({ html, className }: { html: string; className?: string }) {
  return <div className={clsx('prose prose-small', className)} dangerouslySetInnerHTML={{ __html: html }} />
}

/** One line of it, within a line. */
export function InlineHtml({ html }: { html: string }) {
  return <span className="inline-code" dangerouslySetInnerHTML={{ __html: html }} />
}
