import type { StderrChunk } from '../run/run-state.ts'

export interface ConsoleLine {
  readonly text: string
  /** Says which process the lines below come from, where there are several. */
  readonly heading?: true
}

// A terminal's colours and cursor movements (ECMA-48 control sequences): there is no terminal here.
// eslint-disable-next-line no-control-regex
const CONTROL = /\u001b\[[0-?]*[ -/]*[@-~]/g

/** What was written, line by line, each process on its own: several run at the same time. */
export function toLines(chunks: readonly StderrChunk[]): readonly ConsoleLine[] {
  const texts = new Map<number, string[]>()
  for (const { process, text } of chunks) {
    const pieces = texts.get(process) ?? []
    texts.set(process, pieces)
    pieces.push(text)
  }
  return [...texts].flatMap(([process, pieces]) => {
    const lines = pieces
      .join('')
      .replace(CONTROL, '')
      .replace(/\r?\n$/, '')
      .split(/\r?\n/)
      .map((text): ConsoleLine => ({ text }))
    return texts.size > 1 ? [{ text: `Server process ${process}`, heading: true } as const, ...lines] : lines
  })
}
