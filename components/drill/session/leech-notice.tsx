'use client'

import { TriangleAlert } from 'lucide-react'
import type { DrillProgress } from '@/lib/progress/types.ts'
import { href } from '../../site/href.ts'
import { Button } from '../../ui/button.tsx'
import type { Deck } from '../deck/deck.ts'

export interface LeechNoticeProps {
  readonly card: string
  readonly deck: Deck
  readonly drill: DrillProgress
  readonly onDismiss: () => void
}

/** A card that is forgotten again and again: repeating it more is not what helps. */
export function LeechNotice({ card, deck, drill, onDismiss }: LeechNoticeProps) {
  const found = deck.find(card)
  const chapter = deck.index.chapters.find(({ slug }) => slug === found?.chapter)
  const lapses = drill.getState().records.get(card)?.memory?.lapses ?? 0
  if (!found || !chapter) return null
  return (
    <div role="alert" className="mt-3 rounded-md border-s-4 border-warn bg-warn-soft px-4 py-3">
      <p className="flex items-center gap-2 font-semibold text-warn">
        <TriangleAlert size={16} aria-hidden /> A leech
      </p>
      <p className="mt-1">
        “{found.title}” has been forgotten {lapses} times. More repeating will not help: read{' '}
        <a href={href(`/lessons/${chapter.slug}`)} className="text-accent underline underline-offset-2">
          chapter {chapter.number}, {chapter.title}
        </a>{' '}
        again, or leave the card out.
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button
          className="min-h-11 px-4 text-sm"
          onClick={() => {
            void drill.suspend(card, true)
            onDismiss()
          }}
        >
          Leave it out
        </Button>
        <Button look="quiet" className="min-h-11 px-4 text-sm" onClick={onDismiss}>
          Keep it
        </Button>
      </div>
    </div>
  )
}
