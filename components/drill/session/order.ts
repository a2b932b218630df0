/** What a session is asked to be, from its address: `?mode=topic&topic=scaling`. */
import type { SessionMode } from '@/lib/drill/types.ts'

export type Order =
  | { readonly mode: Exclude<SessionMode, 'interview' | 'topic'> }
  | { readonly mode: 'topic'; readonly topic: string }

export function readOrder(search: string): Order {
  const asked = new URLSearchParams(search)
  const topic = asked.get('topic')
  if (asked.get('mode') === 'topic' && topic) return { mode: 'topic', topic }
  return { mode: asked.get('mode') === 'weak' ? 'weak' : 'today' }
}

/** The address of a session, from the workbook's root. */
export function addressOf(order: Order): string {
  const topic = order.mode === 'topic' ? `&topic=${encodeURIComponent(order.topic)}` : ''
  return `/drill/session?mode=${order.mode}${topic}`
}
