'use client'

import { intervalWords } from '@/lib/drill/interval.ts'
import { createScheduler } from '@/lib/drill/scheduler.ts'
import { suggestGrade } from '@/lib/drill/suggest.ts'
import { GRADES, type DrillSettings, type Grade, type Memory } from '@/lib/drill/types.ts'
import type { DrillProgress, Progress } from '@/lib/progress/types.ts'
import { useSettings } from '../../progress/use-settings.ts'
import { answeredOf, becauseOf } from '../cards/outcome.ts'
import type { Deck } from '../deck/deck.ts'
import { CardView } from './card-view.tsx'
import type { Session, SessionState } from './session.ts'

export interface OpenCardProps {
  readonly progress: Progress
  readonly drill: DrillProgress
  readonly deck: Deck
  readonly session: Session
  readonly turn: number
  readonly open: NonNullable<SessionState['open']>
}

/** The open card with what each grade would do to it. */
export function OpenCard({ progress, drill, deck, session, turn, open: { posed, sitting } }: OpenCardProps) {
  const settings = useSettings(progress).drill
  const chapter = deck.index.chapters.find(({ slug }) => slug === posed.card.chapter)
  if (!chapter) return null
  return (
    <CardView
      // A card's fields and tabs begin anew with it.
      key={turn}
      {...{ posed, sitting, chapter, turn }}
      intervals={sitting.revealed ? intervalsOf(settings, drill.getState().records.get(sitting.card)?.memory) : NONE}
      suggested={suggestGrade(answeredOf(posed, sitting))}
      because={becauseOf(posed, sitting)}
      onChange={session.change}
      onReveal={session.reveal}
      onGrade={session.grade}
    />
  )
}

const NONE = { again: '', hard: '', good: '', easy: '' }

function intervalsOf(settings: DrillSettings, memory: Memory | undefined): Readonly<Record<Grade, string>> {
  const now = new Date()
  const preview = createScheduler(settings).preview(memory, now)
  const words = GRADES.map((grade) => [grade, intervalWords(Date.parse(preview[grade].due) - now.getTime())])
  return Object.fromEntries(words) as Record<Grade, string>
}
