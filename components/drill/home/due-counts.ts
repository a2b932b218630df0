/** How much is due, for pages that say so beside other things: fetched by them only where the drill has been begun. */
import { dueCounts as countDue, type DueCounts } from '@/lib/drill/queue.ts'
import type { DrillState, Progress } from '@/lib/progress/types.ts'
import { sharedDeck } from '../deck/shared-deck.ts'
import { queueInput } from '../session/queue-input.ts'

const counted = new WeakMap<DrillState, Promise<DueCounts>>()

/** Within today's limits. Counted once for all who ask about the same state; rejects when the deck cannot be fetched. */
export function dueCounts(progress: Progress, state: DrillState): Promise<DueCounts> {
  const known = counted.get(state)
  if (known) return known
  const counting = sharedDeck().then((deck) => countDue(queueInput(progress, deck, state)))
  counted.set(state, counting)
  return counting
}
