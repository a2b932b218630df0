import type { ReactNode } from 'react'
import { href } from '../site/href.ts'
import { renderInlineMarkdown } from '../mdx/markdown.ts'
import { duration } from '../home/study.ts'
import { parts, type Chapter } from '@/lessons/index.ts'
import type { ChapterText } from '@/lib/lessons/chapter.ts'

interface Props {
  readonly chapter: Chapter
  readonly text: ChapterText
  /** The chapters that it builds on, as far as they are written. */
  readonly builtOn: readonly Chapter[]
}

/** What a chapter is, before it begins. */
export async function ChapterHead({ chapter, text: { frontMatter, minutes }, builtOn }: Props) {
  const part = parts.find(({ number }) => number === chapter.part)
  return (
    <header className="mb-5">
      <p className="text-sm text-muted">
        <a href={href(`/#part-${chapter.part}`)} className="text-accent underline underline-offset-2">
          Part {chapter.part}, {part?.title}
        </a>{' '}
        · Chapter {chapter.number} · {duration(minutes)}
      </p>
      <h1 className="mt-1 font-serif text-4xl font-semibold text-balance">{chapter.title}</h1>
      <p className="mt-3 max-w-(--measure) text-lg text-muted">{chapter.aim}</p>
      <dl className="facts">
        {builtOn.length > 0 && (
          <Fact name="Builds on">
            {builtOn.map(({ slug, number, title }, index) => (
              <span key={slug}>
                {index > 0 && ', '}
                <a href={href(`/lessons/${slug}`)}>
                  {number} {title}
                </a>
              </span>
            ))}
          </Fact>
        )}
        <Fact name="Checked against">revision {frontMatter.revision}</Fact>
        {frontMatter.python && <Fact name="In Python">{await renderInlineMarkdown(frontMatter.python)}</Fact>}
      </dl>
    </header>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
