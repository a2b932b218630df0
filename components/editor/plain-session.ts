import { EditHistory } from './edit-history.ts'
import { stateOf } from './textarea.ts'
import type { EditState } from './surface.ts'
import type { TabKey } from './tab-key.ts'

/** A textarea that has been left alone this long may be taken away from under the learner's fingers. */
const QUIET_MS = 400

/** What the textareas of one editor have been through: all that Monaco needs to go on from there. */
export class PlainSession {
  readonly tab: TabKey
  readonly #areas = new Map<string, { readonly element: HTMLTextAreaElement; readonly history: EditHistory }>()
  #lastInput = Number.NEGATIVE_INFINITY
  #composing = false
  #changed: () => void = () => {}

  constructor(tab: TabKey) {
    this.tab = tab
  }

  /** Follows a textarea until the returned function is called. */
  follow(path: string, element: HTMLTextAreaElement): () => void {
    const history = new EditHistory(stateOf(element))
    const input = () => {
      this.#lastInput = performance.now()
      history.record(stateOf(element), this.#lastInput)
    }
    const compose = ({ type }: Event) => {
      this.#composing = type === 'compositionstart'
      this.#changed()
    }
    const blur = () => this.#changed()
    element.addEventListener('input', input)
    element.addEventListener('compositionstart', compose)
    element.addEventListener('compositionend', compose)
    element.addEventListener('blur', blur)
    this.#areas.set(path, { element, history })
    return () => {
      element.removeEventListener('input', input)
      element.removeEventListener('compositionstart', compose)
      element.removeEventListener('compositionend', compose)
      element.removeEventListener('blur', blur)
      if (this.#areas.get(path)?.element === element) this.#areas.delete(path)
    }
  }

  area(path: string): HTMLTextAreaElement | undefined {
    return this.#areas.get(path)?.element
  }

  /** What the textareas hold, which may be ahead of what the page knows. */
  texts(): Record<string, string> {
    return Object.fromEntries([...this.#areas].map(([path, { element }]) => [path, element.value]))
  }

  histories(): Record<string, readonly EditState[]> {
    return Object.fromEntries([...this.#areas].map(([path, { history }]) => [path, history.versions]))
  }

  /** Resolves at once unless somebody is typing; else when they pause or leave. */
  quiet(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      let timer: ReturnType<typeof setTimeout> | undefined
      const check = () => {
        clearTimeout(timer)
        if (signal.aborted) return
        const focused = [...this.#areas.values()].some(({ element }) => element === document.activeElement)
        const rest = this.#lastInput + QUIET_MS - performance.now()
        if (!focused || (rest <= 0 && !this.#composing)) resolve()
        else if (!this.#composing) timer = setTimeout(check, rest)
      }
      this.#changed = check
      signal.addEventListener('abort', () => clearTimeout(timer))
      check()
    })
  }
}
