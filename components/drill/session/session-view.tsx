'use client'

import { useEffect, useRef, useState } from 'react'
import { GRADES, type Grade } from '@/lib/drill/types.ts'
import { intervalText } from '@/lib/drill/interval.ts'
import { createScheduler } from '@/lib/drill/scheduler.ts'
import { suggestGrade } from '@/lib/drill/suggest.ts'
import type { DrillProgress, Progress, ProgressState } from '@/lib/progress/types.ts'
import { useProgress, useSettings } from '../../progress/use-settings.ts'
import { useStore } from '../../store/use-store.ts'
import { DeckFailure } from '../deck/deck-failure.tsx'
import type { Deck } from '../deck/deck.ts'
import { outcomeOf } from '../cards/outcome.ts'
import { CardView } from './card-view.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { LeechNotice } from './leech-notice.tsx'
import type { Order } from './order.ts'
import { SessionBar } from './session-bar.tsx'
import { SessionEnd } from './session-end.tsx'
import type { Session, SessionState } from './session.ts'
import { titleOf } from './title.ts'
import { useSessionKeys } from './use-session-keys.ts'

export interface SessionViewProps {
  readonly progress: Progress
  readonly drill: DrillProgress
  readonly deck: Deck
  readonly order: Order
  readonly session: Session
}

const whole = (state: SessionState) => state
const reasonOf = (state: ProgressState) => state.storage.reason

export function SessionView({ progress, drill, deck, order, session }: SessionViewProps) {
  const state = useStore(session, whole, session.getState())
  const reason = useProgress(progress, reasonOf)
  const [keys, setKeys] = useState(false)
  const [done, setDone] = useState(0)
  useSessionKeys(session, () => setKeys(true))
  const { open, left, ended, failed, said, leech, canUndo, turn } = state
  return (
    <>
      <SessionBar
        title={titleOf(order, deck)}
        done={state.done}
        left={left}
        canUndo={canUndo}
        hasCard={open !== undefined}
        onUndo={() => void session.undo()}
        onBury={session.bury}
        onSuspend={session.suspend}
        onKeys={() => setKeys(true)}
      />
      <p role="status" className="min-h-7 border-b border-line pb-1.5 text-sm text-muted">
        {said} {said && !ended && `${left} left.`}
      </p>
      {reason && <p className="mt-3 rounded-md bg-warn-soft px-3 py-2 text-sm">{reason}</p>}
      {leech && <LeechNotice deck={deck} card={leech} drill={drill} onDismiss={session.dismissLeech} />}
      {failed && <DeckFailure onRetry={session.retry} />}
      <div className="mt-5">
        {open && <OpenCard {...{ progress, drill, deck, session, turn }} open={open} />}
        {ended && <SessionEnd {...{ drill, deck, order, turn }} />}
      </div>
      <KeysDialog open={keys} onOpenChange={setKeys} />
    </>
  )
}
