import type { QueueInput } from '@/lib/drill/queue.ts'
import type { DrillState, Progress } from '@/lib/progress/types.ts'
import type { Deck } from '../deck/deck.ts'

/** What the queues go by, from what the browser keeps. */
export function queueInput(
  progress: Progress,
  deck: Deck,
  { records, reviewsToday }: Pick<DrillState, 'records' | 'reviewsToday'>,
): QueueInput {
  const { settings, chapters } = progress.getState()
  return {
    ...{ deck: deck.cards, records, reviewsToday, settings: settings.drill, now: new Date() },
    begun: new Set(Object.keys(chapters)),
  }
}
