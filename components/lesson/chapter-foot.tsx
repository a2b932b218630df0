import type { ReactNode } from 'react'
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { duration } from '../home/study.ts'
import { ExerciseMark } from '../home/marks.tsx'
import { href } from '../site/href.ts'
import type { Chapter } from '@/lessons/index.ts'
import type { ExerciseMeta } from '@/lib/grader/types.ts'
import type { FrontMatter } from '@/lib/lessons/chapter.ts'

export interface PracticeProps {
  readonly chapter: Pick<Chapter, 'slug' | 'title'>
  readonly exercises: readonly ExerciseMeta[]
  /** How many cards the drill has of it. */
  readonly cards: number
}

/** The exercises that practise a chapter, and its cards in the drill. */
export function Practice({ chapter, exercises, cards }: PracticeProps) {
  if (exercises.length === 0 && cards === 0) return null
  return (
    <FootSection id="practise" title="Practise it">
      <ul className="mt-3 flex flex-col gap-3">
        {exercises.map(({ slug, title, summary, minutes }) => (
          <li key={slug} className="rounded border border-line bg-panel px-4 py-3">
            <div className="flex flex-wrap items-baseline gap-x-4">
              {/* A document of its own: see components/site/site-header.tsx. */}
              <a
                href={href(`/exercises/${slug}`)}
                className="font-semibold text-accent underline-offset-2 hover:underline"
              >
                {title}
              </a>
              <span className="ml-auto flex items-center gap-4 text-sm text-muted">
                <ExerciseMark slug={slug} />
                {duration(minutes)}
              </span>
            </div>
            <p className="mt-0.5 text-muted">{summary}</p>
          </li>
        ))}
        {cards > 0 && (
          <li className="rounded border border-line bg-panel px-4 py-3">
            <div className="flex flex-wrap items-baseline gap-x-4">
              <a
                href={href(`/drill/session?mode=topic&topic=${chapter.slug}`)}
                className="font-semibold text-accent underline-offset-2 hover:underline"
              >
                Drill: {chapter.title}
              </a>
              <span className="ml-auto text-sm text-muted">{cards} cards</span>
            </div>
            <p className="mt-0.5 text-muted">Questions as an interview asks them, until they stick.</p>
          </li>
        )}
      </ul>
    </FootSection>
  )
}

/** What the chapter rests on. */
export function Sources({ sources }: Pick<FrontMatter, 'sources'>) {
  return (
    <FootSection id="sources" title="Sources">
      <ul className="sources">
        {sources.map(({ title, url }) => (
          <li key={url}>
            <a href={url}>{title}</a>
          </li>
        ))}
      </ul>
    </FootSection>
  )
}

function FootSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-10 border-t border-line pt-6">
      <h2 id={id} className="scroll-mt-6 font-serif text-2xl font-semibold">
        {title}
      </h2>
      {children}
    </section>
  )
}

/** To the chapters before and after. */
export function Neighbours({ previous, next }: { previous?: Chapter | undefined; next?: Chapter | undefined }) {
  return (
    <nav aria-label="Chapters beside this one" className="mt-10 grid gap-3 sm:grid-cols-2 print:hidden">
      {previous && (
        <a href={href(`/lessons/${previous.slug}`)} rel="prev" className="neighbour">
          <span className="flex items-center gap-1.5 text-sm text-muted">
            <ArrowLeft size={14} aria-hidden /> Chapter {previous.number}
          </span>
          <span className="font-semibold text-accent">{previous.title}</span>
        </a>
      )}
      {next && (
        <a href={href(`/lessons/${next.slug}`)} rel="next" className="neighbour sm:col-start-2 sm:text-right">
          <span className="flex items-center gap-1.5 text-sm text-muted sm:justify-end">
            Chapter {next.number} <ArrowRight size={14} aria-hidden />
          </span>
          <span className="font-semibold text-accent">{next.title}</span>
        </a>
      )}
    </nav>
  )
}
