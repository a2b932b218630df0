import type { OutputChunk } from '../run/process-state.ts'
import type { StderrChunk } from '../run/run-state.ts'
import { YOUR_SERVER } from '../wire/parties.ts'

export interface ConsoleLine {
  readonly text: string
  /** Says which process the lines below come from, where there are several. */
  readonly heading?: true
  /** Said before the line, where lines of both streams stand together. */
  readonly stream?: 'stderr'
}

// A terminal's colours and cursor movements (ECMA-48 control sequences): there is no terminal here.
// eslint-disable-next-line no-control-regex
const CONTROL = /\u001b\[[0-?]*[ -/]*[@-~]/g

/**
 * What was written, line by line, each process on its own: several run at the same time.
 * @param headOf says which process the lines come from, where there are several
 */
export function toLines(
  chunks: readonly StderrChunk[],
  headOf: (process: number) => string = YOUR_SERVER.headOf,
): readonly ConsoleLine[] {
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
    return texts.size > 1 ? [{ text: headOf(process), heading: true } as const, ...lines] : lines
  })
}

/**
 * The same for one program whose streams both come here, line by line as they were finished. Lines of stderr are marked
 * where there is stdout as well.
 */
export function toOutputLines(output: readonly OutputChunk[]): readonly ConsoleLine[] {
  const mixed = output.some(({ stream }) => stream === 'stdout')
  const open = { stdout: '', stderr: '' }
  const lines: ConsoleLine[] = []
  const add = (stream: OutputChunk['stream'], text: string) =>
    lines.push({ text, ...(mixed && stream === 'stderr' && { stream }) })
  for (const { stream, text } of output) {
    const pieces = (open[stream] + text).replace(CONTROL, '').split(/\r?\n/)
    open[stream] = pieces.pop() ?? ''
    for (const piece of pieces) add(stream, piece)
  }
  for (const stream of ['stdout', 'stderr'] as const) if (open[stream] !== '') add(stream, open[stream])
  return lines
}
