/**
 * Splits a stream of text into lines as MCP's stdio transport does: messages end at `\n`; a `\r` before it is dropped
 * (specification: Transports › stdio). Pieces are joined once a line is whole, so a long line costs no repeated copying.
 */
export class LineSplitter {
  #pieces: string[] = []

  /** @returns the lines that `chunk` completes */
  push(chunk: string): string[] {
    const lines: string[] = []
    let from = 0
    for (let at = chunk.indexOf('\n'); at >= 0; at = chunk.indexOf('\n', from)) {
      this.#pieces.push(chunk.slice(from, at))
      lines.push(this.#take().replace(/\r$/, ''))
      from = at + 1
    }
    if (from < chunk.length) this.#pieces.push(chunk.slice(from))
    return lines
  }

  /** What follows the last newline; the splitter is empty afterwards. */
  rest(): string {
    return this.#take()
  }

  #take(): string {
    const line = this.#pieces.length === 1 ? this.#pieces[0]! : this.#pieces.join('')
    this.#pieces = []
    return line
  }
}
