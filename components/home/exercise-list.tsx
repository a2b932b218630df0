'use client'

import type { ProgressState, Standing } from '@/lib/progress/types.ts'
import { useOpenProgress } from '../progress/use-open-progress.ts'
import { useProgress } from '../progress/use-settings.ts'
import { StandingMark } from './standing-mark.tsx'

export interface ListedExercise {
  readonly slug: string
  readonly title: string
  readonly summary: string
  readonly minutes: number
  /** Number of the chapter that teaches it. */
  readonly chapter: number
}

const standingsOf = (state: ProgressState) => state.standings

/** The exercises, how far the learner has come, and which one is next. */
export function ExerciseList({ exercises }: { exercises: readonly ListedExercise[] }) {
  const standings = useProgress(useOpenProgress(), standingsOf)
  const next = nextOf(exercises, standings)
  return (
    <>
      <Progress exercises={exercises} standings={standings} />
      <ol className="mt-4 border-t border-line">
        {exercises.map(({ slug, title, summary, minutes, chapter }) => (
          <li
            key={slug}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-6 gap-y-2 border-b border-line py-4"
          >
            <div>
              <a href={`/exercises/${slug}`} className="font-semibold text-accent underline-offset-2 hover:underline">
                {title}
              </a>
              <p className="text-muted">{summary}</p>
              <p className="mt-1 text-sm text-muted">
                Chapter {chapter}, about {minutes} minutes
              </p>
            </div>
            <div className="flex flex-col items-end gap-2">
              <StandingMark standing={standings[slug] ?? 'new'} />
              {slug === next?.slug && (
                <a
                  href={`/exercises/${slug}`}
                  aria-label={`${next.word} ${title}`}
                  className="inline-flex min-h-8 items-center rounded bg-accent px-3 text-sm font-medium text-on-accent hover:bg-accent-strong"
                >
                  {next.word}
                </a>
              )}
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}

type Standings = Readonly<Record<string, Standing>>

/** Where the learner left off: what has been begun and is not solved; else the first that is new. */
function nextOf(
  exercises: readonly ListedExercise[],
  standings: Standings,
): { slug: string; word: string } | undefined {
  const begun = exercises.find(({ slug }) => standings[slug] === 'started' || standings[slug] === 'tried')
  if (begun) return { slug: begun.slug, word: 'Continue' }
  const fresh = exercises.find(({ slug }) => (standings[slug] ?? 'new') === 'new')
  return fresh && { slug: fresh.slug, word: 'Start' }
}

function Progress({ exercises, standings }: { exercises: readonly ListedExercise[]; standings: Standings }) {
  const solved = exercises.filter(({ slug }) => standings[slug] === 'solved').length
  return (
    <div className="mt-2 flex items-center gap-3 text-sm text-muted">
      <progress value={solved} max={exercises.length} aria-label="Exercises solved" className="progress" />
      {solved} of {exercises.length} solved
    </div>
  )
}
