import { Circle, CircleCheck, CircleDot, PencilLine } from 'lucide-react'
import { clsx } from 'clsx'
import type { Standing } from '@/lib/progress/types.ts'

const MARKS = {
  new: { word: 'New', icon: Circle, colour: 'text-muted' },
  started: { word: 'Begun', icon: PencilLine, colour: 'text-accent' },
  tried: { word: 'Not all pass', icon: CircleDot, colour: 'text-warn' },
  solved: { word: 'Solved', icon: CircleCheck, colour: 'text-pass' },
}

export function StandingMark({ standing }: { standing: Standing }) {
  const { word, icon: Icon, colour } = MARKS[standing]
  return (
    <span className={clsx('inline-flex items-center gap-1.5 text-sm font-medium whitespace-nowrap', colour)}>
      <Icon size={15} strokeWidth={2.25} aria-hidden />
      {word}
    </span>
  )
}
