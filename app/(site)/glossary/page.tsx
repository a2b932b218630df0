import { Fragment } from 'react'
import { href } from '@/components/site/href.ts'
import { writtenChapters } from '@/components/book/read.ts'
import { renderInlineMarkdown } from '@/components/mdx/markdown.ts'
import { pageMetadata } from '@/components/site/metadata.ts'
import { glossary, type GlossaryTerm } from '@/lessons/glossary.ts'
import type { Chapter } from '@/lessons/index.ts'

export const metadata = pageMetadata({
  path: '/glossary',
  title: 'Glossary',
  description: 'The words of the Model Context Protocol, each in one to three sentences.',
})

/** As it is looked up: without marks, capitals and what is no letter. */
const sortKey = ({ term }: GlossaryTerm) =>
  term
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

export default async function GlossaryPage() {
  const chapters = await writtenChapters()
  const terms = [...glossary].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
  const letters = new Map<string, GlossaryTerm[]>()
  for (const term of terms) {
    const letter = sortKey(term)[0]!.toUpperCase()
    letters.set(letter, [...(letters.get(letter) ?? []), term])
  }
  return (
    <div className="max-w-[42rem]">
      <h1 className="font-serif text-4xl font-semibold">Glossary</h1>
      <p className="mt-3 text-muted">
        The words of MCP and of its neighbours, as revision 2026-07-28 and this book use them.
      </p>
      <nav aria-label="Letters" className="mt-6 print:hidden">
        <ul className="flex flex-wrap gap-1">
          {[...letters.keys()].map((letter) => (
            <li key={letter}>
              <a
                href={`#letter-${letter.toLowerCase()}`}
                className="flex size-7 items-center justify-center rounded text-accent hover:bg-sunken"
              >
                {letter}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {[...letters].map(([letter, own]) => (
        <section key={letter} aria-labelledby={`letter-${letter.toLowerCase()}`}>
          <h2
            id={`letter-${letter.toLowerCase()}`}
            className="mt-10 scroll-mt-6 border-b border-line pb-1 font-serif text-xl font-semibold text-muted"
          >
            {letter}
          </h2>
          <dl className="glossary">
            {own.map((term) => (
              <Entry key={term.slug} term={term} chapter={chapters.find(({ slug }) => slug === term.chapter)} />
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}

async function Entry({
  term: { slug, term, text, see = [] },
  chapter,
}: {
  term: GlossaryTerm
  chapter?: Chapter | undefined
}) {
  const others = await Promise.all(
    glossary
      .filter((other) => see.includes(other.slug))
      .map(async (other) => [other.slug, await renderInlineMarkdown(other.term)] as const),
  )
  return (
    <div id={slug} className="glossary-entry">
      <dt>{await renderInlineMarkdown(term)}</dt>
      <dd>
        {await renderInlineMarkdown(text)}
        <span className="glossary-more">
          {others.length > 0 && 'See '}
          {others.map(([slug, name], index) => (
            <Fragment key={slug}>
              {index > 0 && ', '}
              <a href={`#${slug}`}>{name}</a>
            </Fragment>
          ))}
          {others.length > 0 && (chapter ? '; ' : '.')}
          {chapter && (
            <>
              {others.length > 0 ? 'chapter ' : 'Chapter '}
              {chapter.number}, <a href={href(`/lessons/${chapter.slug}`)}>{chapter.title}</a>.
            </>
          )}
        </span>
      </dd>
    </div>
  )
}
