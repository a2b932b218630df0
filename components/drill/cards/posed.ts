/** A card as it is asked: with the numbers and the company that it draws. */
import type { DrawnEstimate, EstimateDraft } from '@/lib/drill/card.ts'
import type { DeckCard, DeckCheck, DeckEstimate, DeckFlaw, DeckOpen, DeckScenario } from '@/lib/drill/deck-card.ts'
import { drawEstimate } from '@/lib/drill/estimate.ts'
import { drawScenario } from '@/lib/drill/scenario/draw.ts'
import type { DrawnScenario } from '@/lib/drill/scenario/types.ts'

export type PosedOpen = { readonly kind: 'open'; readonly card: DeckOpen }
export type PosedFlaw = { readonly kind: 'flaw'; readonly card: DeckFlaw }
export type PosedCheck = { readonly kind: 'check'; readonly card: DeckCheck }
export type PosedScenario = {
  readonly kind: 'scenario'
  readonly card: DeckScenario
  readonly drawn: DrawnScenario
}
export type PosedEstimate = {
  readonly kind: 'estimate'
  readonly card: DeckEstimate
  readonly drawn: DrawnEstimate
}
export type Posed = PosedOpen | PosedFlaw | PosedCheck | PosedScenario | PosedEstimate

/** The estimates of a chapter: code, since their numbers are drawn. */
export type Estimates = (card: DeckEstimate) => EstimateDraft | undefined

/** @throws Error when the deck names an estimate that the program has not got */
export function pose(card: DeckCard, seed: number, estimates: Estimates): Posed {
  switch (card.kind) {
    case 'open':
      return { kind: card.kind, card }
    case 'flaw':
      return { kind: card.kind, card }
    case 'check':
      return { kind: card.kind, card }
    case 'scenario':
      return { kind: card.kind, card, drawn: drawScenario(card, seed) }
    case 'estimate': {
      const draft = estimates(card)
      if (!draft) throw new Error(`There is no estimate ${card.id}.`)
      return { kind: card.kind, card, drawn: drawEstimate(draft, seed) }
    }
  }
}

/** Whether the learner ticks points: only then is it kept which were touched. */
export const hasRubric = ({ kind }: Posed) => kind === 'open' || kind === 'flaw'
