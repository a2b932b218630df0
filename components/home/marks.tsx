'use client'

import { BookOpen, Check } from 'lucide-react'
import { chapterStanding, duration, exerciseStanding, tally, type StudyChapter } from './study.ts'
import { StandingMark } from './standing-mark.tsx'
import { useKept } from './use-kept.ts'

/** Whether a chapter is done or begun; nothing for a new one. */
export function ChapterMark({ slug }: { slug: string }) {
  const kept = useKept()
  const standing = chapterStanding(kept?.chapters[slug])
  if (standing === 'new') return null
  const done = standing === 'done'
  const Icon = done ? Check : BookOpen
  return (
    <span
      className={`inline-flex items-center gap-1 text-sm font-medium whitespace-nowrap ${done ? 'text-pass' : 'text-accent'}`}
    >
      <Icon size={15} strokeWidth={2.25} aria-hidden />
      {done ? 'Done' : 'Begun'}
    </span>
  )
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
