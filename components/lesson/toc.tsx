import type { ChapterHeading } from '@/lib/lessons/chapter.ts'
import { TocPosition } from './toc-position.tsx'

interface Props {
  /** Those of the page, in order; deeper ones than `###` are left out. */
  readonly headings: readonly ChapterHeading[]
}

/** What is on this page: behind one word on a narrow window, beside the text on a wide one. */
export function TableOfContents({ headings }: Props) {
  const shown = headings.filter(({ depth }) => depth <= 3)
  if (shown.length === 0) return null
  return (
    <div className="toc print:hidden">
      <details className="border-y border-line py-2 xl:hidden">
        <summary className="text-sm font-medium">On this page</summary>
        <nav aria-label="On this page" className="mt-2">
          <List headings={shown} />
        </nav>
      </details>
      <nav aria-labelledby="toc-title" className="sticky top-0 hidden max-h-dvh overflow-y-auto py-6 xl:block">
        <p id="toc-title" className="mb-2 text-sm font-medium">
          On this page
        </p>
        <List headings={shown} />
      </nav>
      <TocPosition ids={shown.map(({ id }) => id)} />
    </div>
  )
}

function List({ headings }: Props) {
  return (
    <ol className="border-l border-line text-sm">
      {headings.map(({ id, depth, text }) => (
        <li key={id}>
          <a href={`#${id}`} data-toc={id} className={depth > 2 ? 'pl-6' : 'pl-3'}>
            {text}
          </a>
        </li>
      ))}
    </ol>
  )
}
