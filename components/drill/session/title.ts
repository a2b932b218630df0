import type { Deck } from '../deck/deck.ts'
import type { Order } from './order.ts'

/** What the session is called. */
export function titleOf(order: Order, deck: Deck): string {
  if (order.mode === 'today') return 'Today'
  if (order.mode === 'weak') return 'Weak spots'
  return deck.index.chapters.find(({ slug }) => slug === order.topic)?.title ?? 'One topic'
}
