/**
 * What Tab does (WCAG 2.1.2, no keyboard trap): it leaves the editor, until the learner has typed in it; from then on
 * it indents. Escape, and leaving the editor, bring the first state back. Ctrl+M makes Tab leave always.
 */
export class TabKey {
  readonly #apply: (leaves: boolean) => void
  #movesFocus: boolean
  #typed = false

  /** @param apply told at once, and whenever it changes, whether Tab leaves the editor */
  constructor(movesFocus: boolean, apply: (leaves: boolean) => void = () => {}) {
    this.#movesFocus = movesFocus
    this.#apply = apply
    apply(this.leaves)
  }

  get leaves(): boolean {
    return this.#movesFocus || !this.#typed
  }

  get hasTyped(): boolean {
    return this.#typed
  }

  /** Ctrl+M's setting. */
  get movesFocus(): boolean {
    return this.#movesFocus
  }

  setMovesFocus(value: boolean): void {
    this.#movesFocus = value
    this.#apply(this.leaves)
  }

  typed(): void {
    this.#set(true)
  }

  escaped(): void {
    this.#set(false)
  }

  left(): void {
    this.#set(false)
  }

  #set(typed: boolean): void {
    if (this.#typed === typed) return
    this.#typed = typed
    this.#apply(this.leaves)
  }
}
