'use client'

import { useMemo } from 'react'
import type { DrillProgress, Progress } from '@/lib/progress/types.ts'
import { useOpenProgress } from '../../progress/use-open-progress.ts'
import { createLease } from '../../store/lease.ts'
import { useHydrated } from '../../store/use-hydrated.ts'
import { useLease } from '../../store/use-lease.ts'
import { DeckFailure } from '../deck/deck-failure.tsx'
import type { Deck } from '../deck/deck.ts'
import { useDeck } from '../deck/use-deck.ts'
import { useDrill } from '../parts/use-drill.ts'
import { readOrder } from './order.ts'
import { SessionView } from './session-view.tsx'
import { openSession } from './open-session.ts'

/** A session of the drill, as the address asks for it. */
export function SessionPage() {
  const hydrated = useHydrated()
  const progress = useOpenProgress()
  const { drill, state } = useDrill(progress)
  const { deck, failed, retry } = useDeck()
  if (hydrated && progress && drill && state.loaded && deck)
    return <Opened progress={progress} drill={drill} deck={deck} />
  return <Waiting onRetry={failed ? retry : undefined} />
}

/** @param onRetry when fetching the cards has failed */
function Waiting({ onRetry }: { onRetry?: (() => void) | undefined }) {
  return (
    <>
      <h1 className="font-semibold">Drill session</h1>
      {onRetry ? (
        <DeckFailure onRetry={onRetry} />
      ) : (
        <p className="needs-script mt-4 text-muted">Fetching the cards …</p>
      )}
    </>
  )
}

interface OpenedProps {
  readonly progress: Progress
  readonly drill: DrillProgress
  readonly deck: Deck
}

function Opened({ progress, drill, deck }: OpenedProps) {
  const order = useMemo(() => readOrder(location.search), [])
  const lease = useMemo(
    () =>
      createLease(
        () => openSession(progress, drill, deck, order),
        (session) => session.close(),
      ),
    [progress, drill, deck, order],
  )
  const session = useLease(lease)
  return session ? <SessionView {...{ progress, drill, deck, order, session }} /> : <Waiting />
}
