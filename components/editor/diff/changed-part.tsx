'use client'

import { Button } from '../../ui/button.tsx'
import { lineRange, Lines } from './lines.tsx'
import type { DiffPart } from './parts.ts'

interface ChangedPartProps {
  readonly part: DiffPart
  /** "Difference 2 of 5" */
  readonly title: string
  readonly theirsName: string
  /** Absent where the file can only be taken, or removed, as a whole. */
  readonly onTake: (() => void) | undefined
}

/** One difference: mine and theirs side by side where there is room, one below the other where there is not. */
export function ChangedPart({ part, title, theirsName, onTake }: ChangedPartProps) {
  const sides = [
    { side: 'mine', name: 'Yours', text: part.mine, first: part.mineLine },
    { side: 'theirs', name: theirsName, text: part.theirs, first: part.theirsLine },
  ] as const
  return (
    <div role="group" aria-label={title} className="border-y border-line-strong bg-paper">
      <div className="flex items-center justify-between gap-2 bg-panel px-3 py-1 text-xs">
        <span className="font-medium">{title}</span>
        {onTake && (
          <Button onClick={onTake}>{part.theirs === '' ? 'Take this part: remove the lines' : 'Take this part'}</Button>
        )}
      </div>
      <div className="grid grid-cols-1 @2xl:grid-cols-2 @2xl:divide-x @2xl:divide-line">
        {sides.map(({ side, name, text, first }) => (
          <div key={side} className="min-w-0">
            <p className="px-3 pt-1 text-2xs text-muted first-letter:uppercase">
              {name}, {lineRange(text, first)}
            </p>
            <Lines text={text} first={first} side={side} />
          </div>
        ))}
      </div>
    </div>
  )
}
