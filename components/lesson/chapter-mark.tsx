import { BookOpen, Circle, CircleCheck } from 'lucide-react'
import { clsx } from 'clsx'
import type { ChapterSummary } from '@/lib/progress/types.ts'

const MARKS = {
  new: { word: 'New', icon: Circle, colour: 'text-muted' },
  begun: { word: 'Begun', icon: BookOpen, colour: 'text-accent' },
  done: { word: 'Done', icon: CircleCheck, colour: 'text-pass' },
}

export interface ChapterMarkProps {
  /** Of `useChapters()`; undefined for a chapter that has not been begun. */
  readonly summary: ChapterSummary | undefined
  /** Ids of the chapter's check questions, where it is to be said how many are answered right. */
  readonly questions?: readonly string[]
}

/** How far a reader has come in a chapter: word, icon and colour. */
export function ChapterMark({ summary, questions = [] }: ChapterMarkProps) {
  const { word, icon: Icon, colour } = MARKS[summary === undefined ? 'new' : summary.done ? 'done' : 'begun']
  const right = questions.filter((id) => summary?.right.includes(id)).length
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-3 text-sm">
      <span className={clsx('inline-flex items-center gap-1.5 self-center font-medium whitespace-nowrap', colour)}>
        <Icon size={15} strokeWidth={2.25} aria-hidden />
        {word}
      </span>
      {right > 0 && (
        <span className="whitespace-nowrap text-muted">
          {right} of {questions.length} right
        </span>
      )}
    </span>
  )
}
