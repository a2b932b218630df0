import type { Place } from '../types.ts'
import type { Span } from './json.ts'

/** Lines and columns, from 1, of a stretch of a file. Lines end as editors have it: LF, CR LF or CR. */
export function placeOf(file: string, text: string, { offset, length }: Span): Place {
  const start = positionOf(text, offset)
  const end = positionOf(text, offset + length)
  return { file, ...start, endLine: end.line, endColumn: end.column }
}

function positionOf(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/)
  return { line: lines.length, column: lines.at(-1)!.length + 1 }
}
