'use client'

import { useEffect, useState } from 'react'
import { localZone } from '@/lib/drill/day.ts'
import { statistics, type Statistics } from '@/lib/drill/statistics.ts'
import type { DrillProgress, DrillState } from '@/lib/progress/types.ts'
import { useOpenProgress } from '../../progress/use-open-progress.ts'
import { useSettings } from '../../progress/use-settings.ts'
import { DeckFailure } from '../deck/deck-failure.tsx'
import type { Deck } from '../deck/deck.ts'
import { useDeck } from '../deck/use-deck.ts'
import { useDrill } from '../parts/use-drill.ts'
import { Figures } from './figures.tsx'
import { ForecastChart } from './forecast-chart.tsx'
import { RetentionChart } from './retention-chart.tsx'
import { ReviewsChart } from './reviews-chart.tsx'
import { TopicsChart } from './topics-chart.tsx'

/** What the log and the cards say of how it goes. */
export function ProgressPage() {
  const progress = useOpenProgress()
  const { drill, state } = useDrill(progress)
  const { retention } = useSettings(progress).drill
  const { deck, failed, retry } = useDeck()
  const found = useStatistics(deck, drill, state)
  if (failed) return <DeckFailure onRetry={retry} />
  if (!found || !deck) return <p className="needs-script mt-4 text-muted">Reading your reviews …</p>
  const { now, numbers } = found
  return (
    <>
      {numbers.reviews === 0 && (
        <p className="mt-4 max-w-2xl text-lg text-muted">
          No reviews yet: the charts fill as you go. Retention needs cards that have come back after a day or more.
        </p>
      )}
      <Figures numbers={numbers} />
      <ReviewsChart days={numbers.days} now={now} />
      <RetentionChart weeks={numbers.weeks} goal={retention} />
      <ForecastChart days={numbers.forecast} />
      <TopicsChart topics={numbers.topics} chapters={deck.index.chapters} />
    </>
  )
}

/** Counted anew whenever a record changes, here or in another tab. */
function useStatistics(deck: Deck | undefined, drill: DrillProgress | undefined, { loaded, records }: DrillState) {
  const [found, setFound] = useState<{ readonly now: Date; readonly numbers: Statistics }>()
  useEffect(() => {
    if (!deck || !drill || !loaded) return
    let wanted = true
    void drill.reviews().then((reviews) => {
      if (!wanted) return
      const now = new Date()
      setFound({ now, numbers: statistics({ deck: deck.cards, records, reviews, now, zone: localZone() }) })
    })
    return () => {
      wanted = false
    }
  }, [deck, drill, loaded, records])
  return found
}
