import { CircleAlert, CircleCheck, CircleDashed, CircleDot, CircleX } from 'lucide-react'
import { clsx } from 'clsx'
import type { CheckStatus } from '@/lib/grader/types.ts'

export type ShownStatus = CheckStatus | 'waiting' | 'running'

/** Word, icon and colour, always all three: colour alone says nothing to many. */
const MARKS = {
  pass: { word: 'Passes', icon: CircleCheck, colour: 'text-pass' },
  fail: { word: 'Fails', icon: CircleX, colour: 'text-fail' },
  warn: { word: 'Warns', icon: CircleAlert, colour: 'text-warn' },
  skipped: { word: 'Skipped', icon: CircleDashed, colour: 'text-muted' },
  running: { word: 'Running', icon: CircleDot, colour: 'text-muted' },
  waiting: { word: 'Not run', icon: CircleDashed, colour: 'text-muted' },
}

export function StatusMark({ status }: { status: ShownStatus }) {
  const { word, icon: Icon, colour } = MARKS[status]
  return (
    <span className={clsx('inline-flex w-20 shrink-0 items-center gap-1.5 text-xs font-medium', colour)}>
      <Icon size={15} strokeWidth={2.25} aria-hidden />
      {word}
    </span>
  )
}
