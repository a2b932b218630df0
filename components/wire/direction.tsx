import { ArrowLeft, ArrowRight } from 'lucide-react'
import type { WireEntry } from '@/lib/grader/types.ts'

/** Direction in an arrow and a word; "sent" is always said of the client. */
export function Direction({ direction }: { direction: WireEntry['direction'] }) {
  const sent = direction === 'sent'
  const Arrow = sent ? ArrowRight : ArrowLeft
  return (
    <span className="inline-flex w-[4.75rem] shrink-0 items-center gap-1.5 text-xs text-muted">
      <Arrow size={14} aria-hidden className={sent ? 'text-accent' : 'text-ink'} />
      {sent ? 'sent' : 'received'}
    </span>
  )
}
