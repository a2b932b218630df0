/** What a session is asked to be, from its address: `?mode=topic&topic=scaling`. */
import { todayQueue, topicQueue, weakSpots, type QueueInput, type QueueItem } from '@/lib/drill/queue.ts'
import { createScheduler } from '@/lib/drill/scheduler.ts'
import type { ReviewRecord, SessionMode } from '@/lib/drill/types.ts'

export type Order =
  { readonly mode: 'today' } | { readonly mode: 'weak' } | { readonly mode: 'topic'; readonly topic: string }

export function readOrder(search: string): Order {
  const asked = new URLSearchParams(search)
  const topic = asked.get('topic')
  if (asked.get('mode') === 'topic' && topic) return { mode: 'topic', topic }
  return asked.get('mode') === 'weak' ? { mode: 'weak' } : { mode: 'today' }
}

/** The address of a session, from the workbook's root. */
export function addressOf(order: Order): string {
  const topic = order.mode === 'topic' ? `&topic=${encodeURIComponent(order.topic)}` : ''
  return `/drill/session?mode=${order.mode}${topic}`
}

/**
 * The cards that the session still asks for, the next one first. A topic and the weak spots are gone through once: what was
 * graded since it began comes again only where it was failed, after the others.
 * @param since when the session began, ISO 8601
 */
export function cardsFor(order: Order, input: QueueInput, since: string): readonly string[] {
  if (order.mode === 'today') return todayQueue(input).cards.map(({ id }) => id)
  const last = new Map(reviewsOf(order.mode, input.reviewsToday, since).map(({ card, grade }) => [card, grade]))
  const rest = allFor(order, input).filter(({ id }) => !last.has(id) || last.get(id) === 'again')
  const failed = ({ id }: QueueItem) => last.has(id)
  return [...rest.filter((item) => !failed(item)), ...rest.filter(failed)].map(({ id }) => id)
}

function allFor(order: Order, input: QueueInput): readonly QueueItem[] {
  return order.mode === 'topic' ? topicQueue(input, order.topic) : weakSpots(input, createScheduler(input.settings))
}

/** The reviews of a session; today's session is all of the day's. */
export function reviewsOf(
  mode: SessionMode,
  reviewsToday: readonly ReviewRecord[],
  since: string,
): readonly ReviewRecord[] {
  return reviewsToday.filter((review) => review.mode === mode && (mode === 'today' || review.at >= since))
}
