'use client'

import { clsx } from 'clsx'
import { GRADES, type Grade } from '@/lib/drill/types.ts'
import { KeyHint } from '../parts/key-hint.tsx'
import { GRADE_LOOKS } from './grade-looks.ts'

export interface GradeBarProps {
  /** When the card comes back after each grade: `10 min`, `3 days`. */
  readonly intervals: Readonly<Record<Grade, string>>
  readonly suggested: Grade | undefined
  /** Why it is suggested: `4 of 6 points touched`. */
  readonly because?: string | undefined
  readonly onGrade: (grade: Grade) => void
}

/** How well it went, and what follows from it. */
export function GradeBar({ intervals, suggested, because, onGrade }: GradeBarProps) {
  return (
    <div role="group" aria-label="How well did it go?">
      <p className="pb-1.5 text-sm text-muted">
        {because && suggested ? `${because}: “${GRADE_LOOKS[suggested].word}” is suggested.` : 'How well did it go?'}
      </p>
      <div className="grid grid-cols-4 gap-1.5 sm:gap-2">
        {GRADES.map((grade, index) => (
          <GradeButton
            key={grade}
            grade={grade}
            shortcut={String(index + 1)}
            interval={intervals[grade]}
            suggested={grade === suggested}
            onGrade={onGrade}
          />
        ))}
      </div>
    </div>
  )
}

interface GradeButtonProps {
  readonly grade: Grade
  readonly shortcut: string
  readonly interval: string
  readonly suggested: boolean
  readonly onGrade: (grade: Grade) => void
}

function GradeButton({ grade, shortcut, interval, suggested, onGrade }: GradeButtonProps) {
  const { word, icon: Icon, colour, on } = GRADE_LOOKS[grade]
  return (
    <button
      type="button"
      aria-keyshortcuts={shortcut}
      // The second click of a double click on what revealed the answer, which stood here, is no grade.
      onClick={({ detail }) => detail !== 2 && onGrade(grade)}
      className={clsx(
        'flex min-h-14 min-w-0 flex-col items-center justify-center rounded-md border px-1 py-1.5 leading-tight',
        suggested ? `${on} ring-1 ring-current ring-inset` : 'border-line-strong bg-raised hover:bg-sunken',
        colour,
      )}
    >
      <span className="flex items-center gap-1.5 font-semibold">
        <Icon size={15} strokeWidth={2.25} aria-hidden className="max-[22rem]:hidden" />
        {word}
        <KeyHint>{shortcut}</KeyHint>
      </span>
      <span className="mt-0.5 text-xs text-ink">
        <span className="sr-only">next in </span>
        {interval}
        {suggested && <span className="sr-only">, suggested</span>}
      </span>
    </button>
  )
}
