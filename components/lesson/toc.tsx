import type { ChapterHeading } from '@/lib/lessons/chapter.ts'
import { TocPosition } from './toc-position.tsx'

interface Props {
  /** In order; deeper ones than `###` are left out. */
  readonly headings: readonly ChapterHeading[]
}

const shownOf = (headings: Props['headings']) => headings.filter(({ depth }) => depth <= 3)

/** What is on this page, before the text, behind one word: for windows without room beside it. */
export function FoldedContents({ headings }: Props) {
  return (
    <details className="toc mb-3 border-y border-line py-2 xl:hidden print:hidden">
      <summary className="text-sm font-medium">On this page</summary>
      <nav aria-label="On this page" className="mt-2">
        <List headings={headings} />
      </nav>
    </details>
  )
}

/** The same beside the text, with the reader's place marked; it marks the folded one too. */
export function ContentsBeside({ headings }: Props) {
  return (
    <div className="toc hidden xl:block print:hidden">
      <nav aria-labelledby="toc-title" className="sticky top-0 max-h-dvh overflow-y-auto py-6">
        <p id="toc-title" className="mb-2 text-sm font-medium">
          On this page
        </p>
        <List headings={headings} />
      </nav>
      <TocPosition ids={shownOf(headings).map(({ id }) => id)} />
    </div>
  )
}

function List({ headings }: Props) {
  return (
    <ol className="border-l border-line text-sm">
      {shownOf(headings).map(({ id, depth, text }) => (
        <li key={id}>
          <a href={`#${id}`} data-toc={id} className={depth > 2 ? 'pl-6' : 'pl-3'}>
            {text}
          </a>
        </li>
      ))}
    </ol>
  )
}
