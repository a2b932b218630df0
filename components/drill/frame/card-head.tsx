'use client'

import type { Ref } from 'react'
import type { CardKind } from '@/lib/drill/deck-card.ts'
import { KINDS } from '../parts/kinds.ts'

export interface CardHeadProps {
  readonly kind: CardKind
  /** `Chapter 22, Scaling`. */
  readonly topic: string
  /** Id of the question: it is read with the heading that has the focus. */
  readonly describedBy: string
  readonly headingRef: Ref<HTMLHeadingElement>
}

/** What kind of card it is, and of which topic. It takes the focus when the card comes. */
export function CardHead({ kind, topic, describedBy, headingRef }: CardHeadProps) {
  const { name, icon: Icon } = KINDS[kind]
  return (
    <h2
      ref={headingRef}
      tabIndex={-1}
      aria-describedby={describedBy}
      className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-sm font-semibold text-accent outline-none"
    >
      <Icon size={16} aria-hidden className="shrink-0" />
      {name}
      <span className="font-normal text-muted">
        <span className="sr-only">, </span>
        {topic}
      </span>
    </h2>
  )
}
