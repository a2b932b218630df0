/** Bytes and text in any mixture to well-formed text, as a pipe with a UTF-8 decoder at its end would give. */
const encoder = new TextEncoder()

type WellFormed = { isWellFormed?(): boolean; toWellFormed?(): string }

/** What comes out when `text` is written as UTF-8 and read again: lone surrogates become U+FFFD. */
export function wellFormed(text: string): string {
  const string = text as unknown as WellFormed
  if (string.isWellFormed?.()) return text
  return string.toWellFormed?.() ?? new TextDecoder('utf-8', { ignoreBOM: true }).decode(encoder.encode(text))
}

export class TextJoiner {
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  /** The decoder may hold the first bytes of a character. */
  #open = false

  text(text: string): string {
    return this.#open ? this.bytes(encoder.encode(text)) : wellFormed(text)
  }

  bytes(bytes: Uint8Array): string {
    if (bytes.length === 0) return ''
    this.#open = bytes[bytes.length - 1]! >= 0x80
    return this.#decoder.decode(bytes, { stream: true })
  }

  /** What is left at the end: an unfinished character becomes U+FFFD. */
  end(): string {
    this.#open = false
    return this.#decoder.decode()
  }
}
