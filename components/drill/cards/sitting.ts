/** What the learner has done with the card that is open; kept over a reload, dropped once it is graded. */
export interface Sitting {
  readonly card: string
  /** What the card draws is drawn from it. */
  readonly seed: number
  /** Milliseconds since 1970. */
  readonly startedAt: number
  readonly revealed: boolean
  /** The answer in writing, or the number as it was typed. */
  readonly text: string
  readonly aloud: boolean
  /** Ids of what was chosen. */
  readonly chosen: readonly string[]
  /** Ids of the rubric's points that were ticked. */
  readonly touched: readonly string[]
}

export function newSitting(card: string, seed: number, startedAt: number): Sitting {
  return { card, seed, startedAt, revealed: false, text: '', aloud: false, chosen: [], touched: [] }
}

/** How long it took so far, milliseconds, ten minutes at most: whoever was away longer was not thinking about it. */
export function durationOf({ startedAt }: Sitting, now: number): number {
  return Math.min(Math.max(0, now - startedAt), 600_000)
}

/** A sitting as it was kept; undefined for anything else. */
export function readSitting(stored: unknown): Sitting | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined
  const { card, seed, startedAt, revealed, text, aloud, chosen, touched } = stored as Record<keyof Sitting, unknown>
  if (typeof card !== 'string' || typeof seed !== 'number' || typeof startedAt !== 'number') return undefined
  return {
    ...newSitting(card, seed, startedAt),
    revealed: revealed === true,
    text: typeof text === 'string' ? text : '',
    aloud: aloud === true,
    chosen: words(chosen),
    touched: words(touched),
  }
}

const words = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
