'use client'

import { useEffect, useState } from 'react'
import { answeredOf } from '../cards/outcome.ts'
import { hasRubric, type Posed } from '../cards/posed.ts'
import { durationOf } from '../cards/sitting.ts'
import { DeckFailure } from '../deck/deck-failure.tsx'
import type { Deck } from '../deck/deck.ts'
import type { DrillProgress } from '@/lib/progress/types.ts'
import { suggestGrade } from '@/lib/drill/suggest.ts'
import { Button } from '../../ui/button.tsx'
import { Asking } from './asking.tsx'
import { Clock } from './clock.tsx'
import { afterFollowUps, afterQuestion, ended, questionOf, withFollowUp, withSitting, type Run } from './run.ts'

export interface InterviewProps {
  readonly run: Run
  readonly deck: Deck
  /** Undefined until the browser's own has been opened. */
  readonly drill: DrillProgress | undefined
  readonly onRun: (run: Run) => void
}

/** The interview while it runs. */
export function Interview({ run, deck, drill, onRun }: InterviewProps) {
  const { plan, answers, open } = run
  const { posed, failed, retry } = usePosed(deck, run)
  const chapter = deck.index.chapters.find(({ slug }) => slug === questionOf(run)?.chapter)

  const goOn = (asked: Posed, now: number) => {
    if (open?.followUps) return onRun(afterFollowUps(run, asked, now))
    if (open) review(asked, now)
    onRun(afterQuestion(run, asked, now))
  }
  const review = (asked: Posed, now: number) => {
    if (!open) return
    void drill?.review({
      card: asked.card.id,
      grade: suggestGrade(answeredOf(asked, open.sitting)),
      durationMs: durationOf(open.sitting, now),
      mode: 'interview',
      ...(hasRubric(asked) && { touched: open.sitting.touched }),
    })
  }
  return (
    <>
      <div className="-mt-6 mb-5 flex flex-wrap items-center justify-between gap-x-4 border-b border-line pb-2">
        <h1 className="font-semibold">
          Question {answers.length + 1} of {plan.questions.length}
        </h1>
        <div className="flex flex-wrap items-center">
          <Clock startedAt={run.startedAt} minutes={plan.minutes} />
          <Button look="quiet" className="min-h-11" onClick={() => onRun(ended(run))}>
            End it
          </Button>
        </div>
      </div>
      {failed && <DeckFailure onRetry={retry} />}
      {open && posed && (
        <Asking
          posed={posed}
          sitting={open.sitting}
          followUps={open.followUps}
          topic={chapter ? `Chapter ${chapter.number}, ${chapter.title}` : ''}
          last={answers.length + 1 === plan.questions.length}
          onChange={(patch) => onRun(withSitting(run, patch))}
          onFollowUp={(index, patch) => onRun(withFollowUp(run, index, patch))}
          onGoOn={(now) => goOn(posed, now)}
        />
      )}
    </>
  )
}

/** The question that is open, as it is asked; all of the interview's are fetched at its start. */
function usePosed(deck: Deck, { plan, open }: Run) {
  const [loaded, setLoaded] = useState(false)
  const [failed, setFailed] = useState(false)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let wanted = true
    deck.load(plan.questions.map(({ id }) => id)).then(
      () => wanted && setLoaded(true),
      () => wanted && setFailed(true),
    )
    return () => {
      wanted = false
    }
  }, [deck, plan, tries])
  const retry = () => {
    setFailed(false)
    setTries(tries + 1)
  }
  const posed = loaded && open ? deck.pose(open.sitting.card, open.sitting.seed) : undefined
  return { posed, failed, retry }
}
