'use client'

import { Clock as ClockIcon, Eye, EyeOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '../../ui/button.tsx'

export interface ClockProps {
  /** Milliseconds since 1970. */
  readonly startedAt: number
  readonly minutes: number
}

const MINUTE = 60_000

/** The time that is left, second by second; it can be hidden. At half time and two minutes before the end it is said. */
export function Clock({ startedAt, minutes }: ClockProps) {
  const now = useSeconds()
  const [hidden, setHidden] = useState(false)
  const left = Math.max(0, startedAt + minutes * MINUTE - now)
  return (
    <div className="flex items-center gap-1">
      {!hidden && (
        <p className="flex items-center gap-1.5 font-mono text-lg tabular-nums">
          <ClockIcon size={16} aria-hidden className="text-muted" />
          <span className="sr-only">Time left: </span>
          <span>{clockText(left)}</span>
        </p>
      )}
      <Button look="quiet" className="min-h-11" aria-pressed={hidden} onClick={() => setHidden(!hidden)}>
        {hidden ? <Eye size={14} aria-hidden /> : <EyeOff size={14} aria-hidden />}
        {hidden ? 'Show the clock' : 'Hide the clock'}
      </Button>
      <p role="status" className="sr-only">
        {announcement(left, minutes * MINUTE)}
      </p>
    </div>
  )
}

/** `12:05`. */
export function clockText(left: number): string {
  const seconds = Math.ceil(left / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** What holds from a moment on: it is said when it changes. */
export function announcement(left: number, whole: number): string {
  if (left <= 0) return 'The time is up. You may finish this question.'
  if (left <= 2 * MINUTE && whole > 4 * MINUTE) return 'Two minutes left.'
  if (left <= whole / 2) return 'Half of the time is over.'
  return ''
}

function useSeconds(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now
}
