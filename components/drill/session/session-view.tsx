'use client'

import { useState } from 'react'
import { forecast } from '@/lib/drill/statistics.ts'
import { localZone } from '@/lib/drill/day.ts'
import type { DrillProgress, DrillState, Progress, ProgressState } from '@/lib/progress/types.ts'
import { useProgress } from '../../progress/use-settings.ts'
import { useStore } from '../../store/use-store.ts'
import { DeckFailure } from '../deck/deck-failure.tsx'
import type { Deck } from '../deck/deck.ts'
import { KeysDialog } from './keys-dialog.tsx'
import { LeechNotice } from './leech-notice.tsx'
import { OpenCard } from './open-card.tsx'
import type { OpenedSession } from './open-session.ts'
import { reviewsOf, type Order } from './order.ts'
import { SessionBar } from './session-bar.tsx'
import { SessionEnd } from './session-end.tsx'
import type { SessionState } from './session.ts'
import { titleOf } from './title.ts'
import { useSessionKeys } from './use-session-keys.ts'

export interface SessionViewProps {
  readonly progress: Progress
  readonly drill: DrillProgress
  readonly deck: Deck
  readonly order: Order
  readonly session: OpenedSession
}

const whole = (state: SessionState) => state
const reasonOf = (state: ProgressState) => state.storage.reason
const todayOf = (state: DrillState) => state.reviewsToday

export function SessionView({ progress, drill, deck, order, session }: SessionViewProps) {
  const { open, left, ended, failed, said, leech, canUndo, turn } = useStore(session, whole, session.getState())
  const reason = useProgress(progress, reasonOf)
  const reviews = reviewsOf(order.mode, useStore(drill, todayOf, drill.getState()), session.since)
  const [keys, setKeys] = useState(false)
  useSessionKeys(session, () => setKeys(true))
  return (
    <>
      <SessionBar
        {...{ left, canUndo }}
        title={titleOf(order, deck)}
        done={reviews.length}
        hasCard={open !== undefined}
        onUndo={() => void session.undo()}
        onBury={session.bury}
        onSuspend={session.suspend}
        onKeys={() => setKeys(true)}
      />
      <p role="status" className="mt-1 border-t border-line pt-1.5 text-sm text-muted">
        {said && (ended ? said : `${said} ${left} left.`)}
      </p>
      {reason && <p className="mt-3 rounded-md bg-warn-soft px-3 py-2 text-sm">{reason}</p>}
      {leech && <LeechNotice deck={deck} card={leech} drill={drill} onDismiss={session.dismissLeech} />}
      {failed && <DeckFailure onRetry={session.retry} />}
      <div className="mt-4">
        {open && <OpenCard {...{ progress, drill, deck, session, turn, open }} />}
        {ended && <SessionEnd order={order} reviews={reviews} {...comingUp(deck, drill)} />}
      </div>
      <KeysDialog open={keys} onOpenChange={setKeys} />
    </>
  )
}

/** What comes back later today, and tomorrow. */
function comingUp(deck: Deck, drill: DrillProgress) {
  const [today, tomorrow] = forecast(deck.cards, drill.getState().records, new Date(), localZone(), 2)
  return { laterToday: today?.due ?? 0, dueTomorrow: tomorrow?.due ?? 0 }
}
