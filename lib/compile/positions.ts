import type { SourceLocation } from '../container/types.ts'

/** Zero-based line and column of an offset. */
export type Position = readonly [line: number, column: number]

/** Turns offsets of a text into lines and columns and back, counting `\n` as the end of a line. */
export class Positions {
  readonly #starts: number[] = [0]

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1)
  }

  at(offset: number): Position {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return [low, offset - this.#starts[low]!]
  }

  offset(line: number, column: number): number {
    return (this.#starts[line] ?? 0) + column
  }

  /** The text of a line, with its end; `text` is the one that the positions were made of. */
  line(text: string, line: number): string {
    return text.slice(this.#starts[line], this.#starts[line + 1])
  }

  /** The place as people count it, from 1. */
  location(file: string, offset: number): SourceLocation {
    const [line, column] = this.at(offset)
    return { file, line: line + 1, column: column + 1 }
  }
}
