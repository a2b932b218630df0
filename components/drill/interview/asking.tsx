'use client'

import { useEffect, useId, useRef } from 'react'
import { CardAnswer, CardQuestion } from '../cards/card.tsx'
import type { Posed } from '../cards/posed.ts'
import type { Sitting } from '../cards/sitting.ts'
import { BottomBar } from '../frame/bottom-bar.tsx'
import { CardHead } from '../frame/card-head.tsx'
import { Button } from '../../ui/button.tsx'
import { FollowUps } from './follow-ups.tsx'
import type { AskedFollowUp } from './run.ts'

export interface AskingProps {
  readonly posed: Posed
  readonly sitting: Sitting
  readonly followUps: readonly AskedFollowUp[] | undefined
  readonly topic: string
  readonly last: boolean
  readonly onChange: (patch: Partial<Sitting>) => void
  readonly onFollowUp: (index: number, patch: Partial<AskedFollowUp>) => void
  /** @param now milliseconds since 1970 */
  readonly onGoOn: (now: number) => void
}

/** One question of the interview, from the question to what is asked next. */
export function Asking(props: AskingProps) {
  const { posed, sitting, followUps, topic, last, onChange, onFollowUp, onGoOn } = props
  const { revealed } = sitting
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const answer = useRef<HTMLHeadingElement>(null)
  const next = useRef<HTMLHeadingElement>(null)
  const stage = followUps ? 'next' : revealed ? 'answer' : 'question'
  useEffect(() => {
    const part = { question: heading, answer, next }[stage].current
    part?.focus({ preventScroll: stage === 'question' })
    if (stage === 'question') scrollTo(0, 0)
  }, [stage, sitting.card])
  const open = followUps?.some(({ answered }) => answered === undefined) ?? false
  return (
    <>
      <article className="drill-card">
        <CardHead kind={posed.kind} topic={topic} describedBy={id} headingRef={heading} />
        {followUps ? (
          <>
            <h3 ref={next} tabIndex={-1} className="mt-3 font-serif text-2xl font-semibold outline-none">
              What they ask next
            </h3>
            <p id={id} className="mt-1 mb-4 text-muted">
              Answer each aloud before you look.
            </p>
            <FollowUps followUps={followUps} onChange={onFollowUp} />
          </>
        ) : (
          <>
            <div id={id} className="mt-3">
              <CardQuestion posed={posed} sitting={sitting} onChange={onChange} />
            </div>
            {revealed && (
              <section aria-label="The answer" className="mt-8 border-t border-line pt-6">
                <h3 ref={answer} tabIndex={-1} className="font-serif text-2xl font-semibold outline-none">
                  The answer
                </h3>
                <CardAnswer posed={posed} sitting={sitting} onChange={onChange} brief />
              </section>
            )}
          </>
        )}
      </article>
      <BottomBar>
        {stage === 'question' ? (
          <Button look="primary" className="min-h-12 w-full !text-base" onClick={() => onChange({ revealed: true })}>
            Reveal the answer
          </Button>
        ) : (
          <Button
            look="primary"
            className="min-h-12 w-full !text-base"
            disabled={open}
            // The second click of a double click on “Reveal the answer”, which stood here, goes nowhere.
            onClick={({ detail }) => detail !== 2 && onGoOn(Date.now())}
          >
            {stage === 'answer' && posed.kind === 'open' ? 'Go on' : last ? 'To the report' : 'Next question'}
          </Button>
        )}
      </BottomBar>
    </>
  )
}
