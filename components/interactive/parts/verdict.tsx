import { clsx } from 'clsx'
import { CircleAlert, CircleCheck, CircleX } from 'lucide-react'
import type { ReactNode } from 'react'

const LOOKS = {
  pass: { icon: CircleCheck, colour: 'text-pass', box: 'border-pass bg-pass-soft' },
  warn: { icon: CircleAlert, colour: 'text-warn', box: 'border-warn bg-warn-soft' },
  fail: { icon: CircleX, colour: 'text-fail', box: 'border-fail bg-fail-soft' },
}

export interface VerdictProps {
  readonly verdict: keyof typeof LOOKS
  /** The verdict in a word or two: colour and icon alone say nothing to many. */
  readonly word: string
  readonly children?: ReactNode
}

/** An outcome; put it inside a `Live` to have it announced. */
export function Verdict({ verdict, word, children }: VerdictProps) {
  const { icon: Icon, colour, box } = LOOKS[verdict]
  return (
    <div className={clsx('rounded border-s-4 px-3 py-2', box)}>
      <p className={clsx('flex items-center gap-1.5 font-semibold', colour)}>
        <Icon size={16} aria-hidden className="shrink-0" />
        {word}
      </p>
      {children && <div className="mt-1 flex flex-col gap-1.5">{children}</div>}
    </div>
  )
}
