/** How much may be under way to a receiver that says when it has room again. */
export interface Credit {
  /** Resolves as soon as something may be sent. Only one may wait at a time. */
  available(): Promise<void>
  /** Counts what is sent; the last piece may exceed what is left. */
  spend(amount: number): void
  add(amount: number): void
  /** From now on there is no limit. */
  lift(): void
}

export function createCredit(amount: number): Credit {
  let left = amount
  let wake = () => {}
  return {
    available: () => (left > 0 ? Promise.resolve() : new Promise((resolve) => (wake = resolve))),
    spend(spent) {
      left -= spent
    },
    add(more) {
      left += more
      if (left > 0) wake()
    },
    lift() {
      left = Infinity
      wake()
    },
  }
}
