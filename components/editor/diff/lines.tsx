import { clsx } from 'clsx'
import { linesOf } from './parts.ts'

const SIDES = {
  mine: { sign: '−', row: 'bg-fail-soft' },
  theirs: { sign: '+', row: 'bg-pass-soft' },
  both: { sign: ' ', row: '' },
}

interface LinesProps {
  readonly text: string
  readonly first: number
  readonly side: keyof typeof SIDES
}

/** Numbered lines of code with a sign before each that says which side they are on. */
export function Lines({ text, first, side }: LinesProps) {
  const { sign, row } = SIDES[side]
  return (
    <pre className="overflow-x-auto py-0.5 font-mono text-xs leading-5">
      {linesOf(text).map((line, index) => (
        <div key={index} className={clsx('flex min-w-max', row)}>
          <span aria-hidden className="w-10 shrink-0 pr-2 text-right text-muted select-none">
            {first + index}
          </span>
          <span aria-hidden className="w-4 shrink-0 text-muted select-none">
            {sign}
          </span>
          <code className="pr-3">{line === '' ? '\u200b' : line}</code>
        </div>
      ))}
    </pre>
  )
}

/** "line 4", "lines 4 to 9", or that there are none. */
export function lineRange(text: string, first: number): string {
  const count = linesOf(text).length
  if (count === 0) return 'nothing here'
  return count === 1 ? `line ${first}` : `lines ${first} to ${first + count - 1}`
}
