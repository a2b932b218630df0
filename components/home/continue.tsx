'use client'

import { ArrowRight } from 'lucide-react'
import { initialProgressState } from '@/lib/progress/index.ts'
import { href } from '../site/href.ts'
import { duration, nextStep, type NextStep, type StudyChapter } from './study.ts'
import { DrillLink } from '../drill/home/due.tsx'
import { useKept } from './use-kept.ts'

/** Where the learner left off; the beginning until that is known, and without JavaScript. */
export function Continue({ chapters }: { chapters: readonly StudyChapter[] }) {
  const step = nextStep(chapters, useKept() ?? initialProgressState)
  return (
    <p className="mt-8 flex flex-wrap items-center gap-x-5 gap-y-3">
      {step ? <StepLink step={step} /> : <span className="font-medium">You have done all of it.</span>}
      <DrillLink />
    </p>
  )
}

function StepLink({ step: { word, path, title, what, minutes } }: { step: NextStep }) {
  return (
    <a
      href={href(path)}
      className="inline-flex min-h-11 max-w-full flex-wrap items-center gap-x-2.5 gap-y-0.5 rounded bg-accent px-4 py-2 text-on-accent hover:bg-accent-strong"
    >
      <span className="font-semibold">{word}</span>
      <span>
        {what}: {title}
      </span>
      <span className="text-sm">{duration(minutes)}</span>
      <ArrowRight size={16} aria-hidden className="phone:hidden" />
    </a>
  )
}
