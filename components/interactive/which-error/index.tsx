'use client'

import { useEffect, useRef, useState } from 'react'
import { judge, shuffled } from '@/lib/interactive/errors/quiz.ts'
import { SITUATIONS } from '@/lib/interactive/errors/situations.ts'
import { Button } from '../../ui/button.tsx'
import { Live } from '../parts/live.tsx'
import { Piece } from '../parts/piece.tsx'
import { WithCode } from '../parts/with-code.tsx'
import { Explanation } from './explanation.tsx'
import { Pick } from './pick.tsx'

interface Round {
  readonly seed: number
  readonly at: number
  readonly right: number
  /** What was answered to the situation that is shown. */
  readonly given: string | undefined
}

const begin = (seed: number): Round => ({ seed, at: 0, right: 0, given: undefined })

/** Chapter 14: which failure takes which channel. */
export function WhichError() {
  const [round, setRound] = useState(() => begin(1))
  const { seed, at, right, given } = round
  const situation = shuffled(seed)[at]
  const text = useRef<HTMLParagraphElement>(null)
  const next = useRef<HTMLButtonElement>(null)
  const begun = useRef(false)

  // The button that had the focus is gone or disabled now: the keyboard goes on where the reader does.
  useEffect(() => {
    if (!begun.current) return
    if (given === undefined) text.current?.focus()
    else next.current?.focus()
  }, [seed, at, given])

  const go = (to: Round) => {
    begun.current = true
    setRound(to)
  }
  const answered = at + (given === undefined ? 0 : 1)
  return (
    <Piece
      title="Which error?"
      todo="Read what happened, and choose how the server should answer in revision 2026-07-28, unless the text says otherwise."
    >
      <p className="text-muted">
        {situation ? `Situation ${at + 1} of ${SITUATIONS.length}. ` : 'All situations done. '}
        {right} of {answered} right so far. The score is not kept.
      </p>
      {situation && (
        <>
          <p ref={text} tabIndex={-1} className="text-base outline-none">
            <WithCode>{situation.text}</WithCode>
          </p>
          <Pick
            key={`${seed} ${situation.id}`}
            given={given}
            onAnswer={(id) =>
              go({ ...round, given: id, right: right + (judge(situation, id).verdict === 'pass' ? 1 : 0) })
            }
          />
        </>
      )}
      <Live>
        {situation && given !== undefined && <Explanation situation={situation} given={given} />}
        {!situation && (
          <p ref={text} tabIndex={-1} className="text-base font-medium outline-none">
            {right} of {SITUATIONS.length} right.
          </p>
        )}
      </Live>
      <div className="flex flex-wrap gap-2">
        {situation && given !== undefined && (
          <Button ref={next} look="primary" onClick={() => go({ ...round, at: at + 1, given: undefined })}>
            Next situation
          </Button>
        )}
        <Button look="quiet" onClick={() => go(begin(seed + 1))}>
          Start again, in another order
        </Button>
      </div>
    </Piece>
  )
}
