'use client'

import { ChapterMark as Mark } from '../lesson/chapter-mark.tsx'
import { duration, exerciseStanding, tally, type StudyChapter } from './study.ts'
import { StandingMark } from './standing-mark.tsx'
import { useKept } from './use-kept.ts'

/** How far a chapter has been read; nothing until that is known. */
export function ChapterMark({ slug }: { slug: string }) {
  const kept = useKept()
  return kept ? <Mark summary={kept.chapters[slug]} /> : null
}

export function ExerciseMark({ slug }: { slug: string }) {
  const kept = useKept()
  return kept ? <StandingMark standing={exerciseStanding(kept, slug)} /> : null
}

/** How much of a part is done, and how long the rest takes. */
export function PartProgress({ title, chapters }: { title: string; chapters: readonly StudyChapter[] }) {
  const kept = useKept()
  if (!kept)
    return (
      <p className="text-sm text-muted">{duration(tally(chapters, { standings: {}, chapters: {} }).minutesLeft)}</p>
    )
  const { done, of, minutesLeft } = tally(chapters, kept)
  return (
    <div className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
      <progress value={done} max={of} aria-label={`${title}: done`} className="progress" />
      <span>
        {done} of {of} done{minutesLeft > 0 && `, ${duration(minutesLeft)} left`}
      </span>
    </div>
  )
}
