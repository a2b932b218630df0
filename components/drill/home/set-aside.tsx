'use client'

import { dayOf, localZone } from '@/lib/drill/day.ts'
import type { CardRecord } from '@/lib/drill/types.ts'
import type { DrillProgress } from '@/lib/progress/types.ts'
import { Button } from '../../ui/button.tsx'
import type { Deck } from '../deck/deck.ts'
import { Section } from './section.tsx'

export interface SetAsideProps {
  readonly deck: Deck
  readonly drill: DrillProgress
  readonly records: ReadonlyMap<string, CardRecord>
}

/** What is suspended or buried, and the way back. Nothing when there is none. */
export function SetAside({ deck, drill, records }: SetAsideProps) {
  const today = dayOf(new Date(), localZone())
  const aside = deck.cards.flatMap(({ id, title }) => {
    const record = records.get(id)
    const buried = record?.buriedUntil !== undefined && record.buriedUntil > today
    return record?.suspended || buried ? [{ id, title, suspended: record.suspended === true }] : []
  })
  if (aside.length === 0) return null
  return (
    <Section id="aside" title="Set aside">
      <ul className="border-t border-line">
        {aside.map(({ id, title, suspended }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2">
            <span className="min-w-0 flex-1 basis-60">
              {title}
              <span className="block text-sm text-muted">{suspended ? 'Suspended' : 'Buried until tomorrow'}</span>
            </span>
            <Button
              className="min-h-11 px-3 text-sm"
              onClick={() => void (suspended ? drill.suspend(id, false) : drill.unbury(id))}
            >
              Ask it again
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
