'use client'

import { useEffect, useState } from 'react'
import { planInterview } from '@/lib/drill/interview/plan.ts'
import { drawSeed } from '@/lib/grader/random.ts'
import { useOpenProgress } from '../../progress/use-open-progress.ts'
import { useHydrated } from '../../store/use-hydrated.ts'
import { DeckFailure } from '../deck/deck-failure.tsx'
import type { Deck } from '../deck/deck.ts'
import { useDeck } from '../deck/use-deck.ts'
import { tabMemory } from '../parts/tab-memory.ts'
import { Interview } from './interview.tsx'
import { ReportView } from './report-view.tsx'
import { readRun, startRun, type Run } from './run.ts'
import { SetupForm, type InterviewChoice } from './setup-form.tsx'

/** Setting up, the interview, its report: whichever this tab is at. */
export function InterviewPage() {
  const hydrated = useHydrated()
  const { deck, failed, retry } = useDeck()
  return (
    <>
      {hydrated && deck ? (
        <WithDeck deck={deck} />
      ) : (
        <>
          <Title>Mock interview</Title>
          {failed ? (
            <DeckFailure onRetry={retry} />
          ) : (
            <p className="needs-script mt-4 text-muted">Fetching the cards …</p>
          )}
        </>
      )}
    </>
  )
}

function Title({ children }: { children: string }) {
  return <h1 className="font-serif text-4xl font-semibold">{children}</h1>
}

const MEMORY = 'interview'

function WithDeck({ deck }: { deck: Deck }) {
  const drill = useOpenProgress()?.drill()
  const [run, setRun] = useState<Run | undefined>(() => readRun(tabMemory.read(MEMORY)))
  useEffect(() => tabMemory.write(MEMORY, run), [run])

  const start = ({ count, minutes, topics }: InterviewChoice) => {
    const records = [...(drill?.getState().records.values() ?? [])]
    const wish = { cards: deck.cards, records, count, minutes, topics, seed: drawSeed() }
    setRun(startRun(planInterview(wish), Date.now()))
  }
  if (!run)
    return (
      <>
        <Title>Mock interview</Title>
        <p className="mt-3 max-w-2xl text-lg text-muted">
          Questions against the clock, as in a real one: answer aloud or in writing, look, tick what you touched. What
          you left out is asked next. At the end a report says what is strong, what is weak, and what to read. What you
          do here counts as a review of each card.
        </p>
        <SetupForm chapters={deck.index.chapters} onStart={start} />
      </>
    )
  if (run.open) return <Interview run={run} deck={deck} drill={drill} onRun={setRun} />
  return (
    <>
      <Title>Report of the interview</Title>
      <ReportView run={run} deck={deck} onLeave={() => setRun(undefined)} />
    </>
  )
}
