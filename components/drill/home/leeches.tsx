'use client'

import type { Leech } from '@/lib/drill/leech.ts'
import type { DrillProgress } from '@/lib/progress/types.ts'
import { href } from '../../site/href.ts'
import { Button } from '../../ui/button.tsx'
import type { Deck } from '../deck/deck.ts'
import { Section } from './section.tsx'

export interface LeechesProps {
  readonly leeches: readonly Leech[]
  readonly deck: Deck
  readonly drill: DrillProgress
}

/** Cards that are forgotten again and again, and where to read about them. Nothing when there are none. */
export function Leeches({ leeches, deck, drill }: LeechesProps) {
  if (leeches.length === 0) return null
  return (
    <Section id="leeches" title="Leeches">
      <p className="text-muted">
        Cards that you forgot eight times or more. Reading the chapter again helps; more repeating does not.
      </p>
      <ul className="mt-2 border-t border-line">
        {leeches.map(({ card, chapter, lapses, suspended }) => {
          const place = deck.index.chapters.find(({ slug }) => slug === chapter)
          return (
            <li key={card} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2">
              <span className="min-w-0 flex-1 basis-60">
                {deck.find(card)?.title}
                <span className="block text-sm text-muted">
                  Forgotten {lapses} times; chapter {place?.number},{' '}
                  <a href={href(`/lessons/${chapter}`)} className="text-accent underline underline-offset-2">
                    {place?.title}
                  </a>
                </span>
              </span>
              <Button className="min-h-11 px-3 text-sm" onClick={() => void drill.suspend(card, !suspended)}>
                {suspended ? 'Ask it again' : 'Leave it out'}
              </Button>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
