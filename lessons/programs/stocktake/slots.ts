// #region slots
/** Lets a limited number of jobs run at once, and refuses the others instead of letting them pile up. */
export class Slots {
  #free: number

  constructor(size: number) {
    this.#free = size
  }

  /** Runs `work` in a slot. @returns undefined when all are taken */
  async run<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (this.#free === 0) return undefined
    this.#free -= 1
    try {
      return await work()
    } finally {
      this.#free += 1
    }
  }
}
// #endregion
