import type { Sitting } from './sitting.ts'

/** What a card's question and answer are given. */
export interface CardProps<Posed> {
  readonly posed: Posed
  readonly sitting: Sitting
  readonly onChange: (patch: Partial<Sitting>) => void
}
