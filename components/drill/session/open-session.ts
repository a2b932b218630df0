import type { DrillProgress, Progress } from '@/lib/progress/types.ts'
import type { Deck } from '../deck/deck.ts'
import { addressOf, cardsFor, type Order } from './order.ts'
import { queueInput } from './queue-input.ts'
import { createSession, type Session } from './session.ts'
import { beganAt } from './since.ts'

export interface OpenedSession extends Session {
  /** When it began, ISO 8601. */
  readonly since: string
}

export function openSession(progress: Progress, drill: DrillProgress, deck: Deck, order: Order): OpenedSession {
  const since = beganAt(addressOf(order), new Date())
  const session = createSession({
    ...{ deck, drill, mode: order.mode, memory: 'card' },
    settings: () => progress.getState().settings.drill,
    queue: (kept) => cardsFor(order, queueInput(progress, deck, kept), since),
  })
  return { ...session, since }
}
