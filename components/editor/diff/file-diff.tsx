'use client'

import { useId, useMemo, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { ChangedPart } from './changed-part.tsx'
import { diffParts, takePart } from './parts.ts'
import { SamePart } from './same-part.tsx'

interface FileDiffProps {
  readonly path: string
  /** Undefined where the file is missing. */
  readonly mine: string | undefined
  readonly theirs: string | undefined
  readonly theirsName: string
  readonly onTake: (path: string, text: string | null) => void
}

function differences(count: number): string {
  return count === 1 ? '1 difference' : `${count} differences`
}

/** One file of mine compared with its counterpart, difference by difference. */
export function FileDiff({ path, mine, theirs, theirsName, onTake }: FileDiffProps) {
  const headingId = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const [said, setSaid] = useState('')
  const parts = useMemo(() => diffParts(mine ?? '', theirs ?? ''), [mine, theirs])
  const count = parts.filter(({ same }) => !same).length
  const same = mine === theirs
  const inBoth = mine !== undefined && theirs !== undefined

  const take = (text: string | null, left: number) => {
    onTake(path, text)
    setSaid(left === 0 ? `Taken: ${path} is now the same.` : `Taken: ${differences(left)} left in ${path}.`)
    // The button that was pressed goes away with its difference.
    heading.current?.focus()
  }

  const what = () => {
    if (same) return 'the same in both'
    if (mine === undefined) return `only in ${theirsName}`
    return theirs === undefined ? 'only in yours' : differences(count)
  }

  const numbered = parts.map((part, index) => ({
    part,
    number: parts.slice(0, index + 1).filter((before) => !before.same).length,
  }))
  return (
    <section aria-labelledby={headingId} className="@container overflow-hidden rounded border border-line">
      <div className="flex flex-wrap items-center justify-between gap-2 bg-panel px-3 py-2">
        <h3 ref={heading} id={headingId} tabIndex={-1} className="text-sm">
          <span className="font-mono font-semibold">{path}</span> <span className="text-muted">{what()}</span>
        </h3>
        {!same && (
          <Button onClick={() => take(theirs ?? null, 0)}>
            {theirs === undefined ? `Remove ${path}` : `Take all of ${path}`}
          </Button>
        )}
      </div>
      <p role="status" className="sr-only">
        {said}
      </p>
      {!same &&
        numbered.map(({ part, number }, index) =>
          part.same ? (
            <SamePart key={index} part={part} first={index === 0} last={index === parts.length - 1} />
          ) : (
            <ChangedPart
              key={index}
              part={part}
              title={`Difference ${number} of ${count}`}
              theirsName={theirsName}
              onTake={inBoth ? () => take(takePart(parts, index), count - 1) : undefined}
            />
          ),
        )}
    </section>
  )
}
