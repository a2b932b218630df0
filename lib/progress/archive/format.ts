/** The file that carries everything from one browser to another. */
import type { Contents } from './contents.ts'

/** First words of the file: told from other JSON, and from another version, before anything else of it is read. */
export const FORMAT = 'mcp-workbook'

/**
 * Goes up when a section is added or one changes its shape. A file of an older version is read; one of a newer version
 * is refused, and so is a section that its version does not know: nothing of a file is ever dropped in silence.
 */
export const VERSION = 2

/** A file can hold no more than a browser keeps: 256 MB is some hundred full exercises and a log of 200,000 reviews. */
export const MAX_BYTES = 256 * 1024 * 1024

export interface Archive {
  readonly format: typeof FORMAT
  readonly version: typeof VERSION
  /** ISO 8601. */
  readonly exportedAt: string
  readonly contents: Contents
}

/** Why a file is refused, or why nothing could be written: one sentence for the learner. Nothing was changed then. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError'
}

export function archiveText(contents: Contents, exportedAt: string): string {
  const archive: Archive = { format: FORMAT, version: VERSION, exportedAt, contents }
  return `${JSON.stringify(archive, null, 1)}\n`
}
