import { ArrowLeft, ArrowRight } from 'lucide-react'
import { clsx } from 'clsx'
import type { WireEntry } from '@/lib/grader/types.ts'
import { goesToServer, YOUR_SERVER, type Parties } from './parties.ts'

export interface DirectionProps {
  readonly direction: WireEntry['direction']
  readonly parties?: Parties
}

/** Direction in an arrow and a word: clients stand left, servers right. */
export function Direction({ direction, parties = YOUR_SERVER }: DirectionProps) {
  const toServer = goesToServer(parties, direction)
  const Arrow = toServer ? ArrowRight : ArrowLeft
  return (
    <span
      className={clsx(
        'inline-flex shrink-0 items-center gap-1.5 text-xs whitespace-nowrap text-muted',
        parties.workbook === 'client' ? 'w-[4.75rem]' : 'w-[5.5rem]',
      )}
    >
      <Arrow size={14} aria-hidden className={toServer ? 'text-accent' : 'text-ink'} />
      {parties.words[direction]}
    </span>
  )
}
