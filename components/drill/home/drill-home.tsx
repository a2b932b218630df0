'use client'

import { leeches } from '@/lib/drill/leech.ts'
import { dueCounts, weakSpots, type DueCounts } from '@/lib/drill/queue.ts'
import { createScheduler } from '@/lib/drill/scheduler.ts'
import type { ProgressState } from '@/lib/progress/types.ts'
import { useOpenProgress } from '../../progress/use-open-progress.ts'
import { useProgress, useSettings } from '../../progress/use-settings.ts'
import { DeckFailure } from '../deck/deck-failure.tsx'
import { useDeck } from '../deck/use-deck.ts'
import { useDrill } from '../parts/use-drill.ts'
import { queueInput } from '../session/queue-input.ts'
import { DrillSettingsForm } from './drill-settings.tsx'
import { Leeches } from './leeches.tsx'
import { Section } from './section.tsx'
import { SetAside } from './set-aside.tsx'
import { Today } from './today.tsx'
import { Topics, type Topic } from './topics.tsx'
import { Ways } from './ways.tsx'

const loadedOf = (state: ProgressState) => state.loaded
const reasonOf = (state: ProgressState) => state.storage.reason

/** The drill's own page below its heading. @param topics prerendered: all but what the browser knows */
export function DrillHome({ topics }: { topics: readonly Topic[] }) {
  const progress = useOpenProgress()
  const { drill, state } = useDrill(progress)
  const settings = useSettings(progress).drill
  const reason = useProgress(progress, reasonOf)
  const loaded = useProgress(progress, loadedOf)
  const { deck, failed, retry } = useDeck()
  const known = progress && deck && state.loaded ? queueInput(progress, deck, state) : undefined
  const counts: DueCounts | undefined = known && dueCounts(known)
  return (
    <>
      {reason && <p className="mt-6 rounded-md bg-warn-soft px-3 py-2 text-sm">{reason}</p>}
      {failed && <DeckFailure onRetry={retry} />}
      <Today counts={counts?.total} done={state.reviewsToday.length} />
      <Ways weak={known && weakSpots(known, createScheduler(settings)).length} />
      <Topics topics={topics} counts={counts?.chapters} />
      {deck && drill && <Leeches deck={deck} drill={drill} leeches={leeches(deck.cards, state.records)} />}
      {deck && drill && <SetAside deck={deck} drill={drill} records={state.records} />}
      <div className="needs-script">
        <Section id="settings" title="Settings">
          <DrillSettingsForm
            settings={settings}
            disabled={!loaded}
            onChange={(next) => progress?.set({ drill: next })}
          />
        </Section>
      </div>
    </>
  )
}
