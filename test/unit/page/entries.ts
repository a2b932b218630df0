import type { WireEntry } from '@/lib/grader/types.ts'

/** A wire entry for tests: sent by the workbook on process 1 unless told otherwise. */
export function entry(seq: number, more: Partial<WireEntry> = {}): WireEntry {
  return { seq, process: 1, direction: 'sent', at: seq, kind: 'request', text: `{"id":${seq}}`, ...more }
}

export const answerTo = (request: number, seq: number, more: Partial<WireEntry> = {}): WireEntry =>
  entry(seq, { direction: 'received', kind: 'result', answers: request, ...more })
