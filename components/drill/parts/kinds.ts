import { Calculator, Building2, ListChecks, MessageCircleQuestion, SearchX, type LucideIcon } from 'lucide-react'
import type { CardKind } from '@/lib/drill/deck-card.ts'

/** What each kind of card is called, and what is to be done with it. */
export const KINDS: Readonly<Record<CardKind, { readonly name: string; readonly icon: LucideIcon }>> = {
  open: { name: 'Open question', icon: MessageCircleQuestion },
  scenario: { name: 'Scenario', icon: Building2 },
  estimate: { name: 'Estimate', icon: Calculator },
  flaw: { name: 'Find the flaw', icon: SearchX },
  check: { name: 'Check question', icon: ListChecks },
}
