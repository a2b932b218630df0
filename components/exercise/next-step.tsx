'use client'

import { ArrowRight } from 'lucide-react'
import type { ProgressState } from '@/lib/progress/types.ts'
import { stepAfter } from '../home/step-after.ts'
import { duration, type StudyChapter } from '../home/study.ts'
import { href } from '../site/href.ts'
import { useProgress } from '../progress/use-settings.ts'
import type { RunState } from '../run/run-state.ts'
import { useDrawnRun, useSession } from '../session/session-context.ts'

const whole = (state: ProgressState) => state

/** Once every check passes: what comes next in the book. */
export function NextStep() {
  const { exercise, session } = useSession()
  const passed = useDrawnRun(hasPassed)
  return passed && session ? <Offer chapters={exercise.study} slug={exercise.meta.slug} /> : null
}

function Offer({ chapters, slug }: { chapters: readonly StudyChapter[]; slug: string }) {
  const { session } = useSession()
  const kept = useProgress(session?.progress, whole)
  const step = stepAfter(chapters, slug, kept)
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-pass-soft px-3 py-2 text-sm sm:px-4">
      {step ? (
        <>
          <span>Everything passes. Next:</span>
          <a
            href={href(step.path)}
            className="inline-flex min-h-6 items-center gap-1.5 font-medium text-accent underline underline-offset-2"
          >
            {step.what}: {step.title}
            <ArrowRight size={14} aria-hidden />
          </a>
          <span className="text-muted">{duration(step.minutes)}</span>
        </>
      ) : (
        <span>Everything passes, and you have done all of the book.</span>
      )}
    </div>
  )
}

function hasPassed({ phase, report }: RunState): boolean {
  return (phase === 'done' || phase === 'restored') && report?.verdict === 'pass'
}
