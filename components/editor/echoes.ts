/**
 * Tells a text that comes back from the page because the learner typed it here from one that was put there by
 * somebody else (Reset, another tab): only the latter may replace what is in the editor.
 */
export class Echoes {
  readonly #sent = new Map<string, string[]>()

  sent(path: string, text: string): void {
    const texts = this.#sent.get(path)
    if (texts === undefined) this.#sent.set(path, [text])
    else texts.push(text)
  }

  /** Whether `text` is one that went out; those before it are answered as well. */
  answers(path: string, text: string): boolean {
    const texts = this.#sent.get(path) ?? []
    const at = texts.lastIndexOf(text)
    if (at < 0) return false
    // The last one stays: a page may well say the same twice.
    texts.splice(0, at)
    return true
  }

  forget(path: string): void {
    this.#sent.delete(path)
  }
}
