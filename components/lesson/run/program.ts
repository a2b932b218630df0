import type { TextFiles } from '@/lib/progress/types.ts'

/** A program of a chapter, as the server hands it to the page. */
export interface RunnableProgram {
  /** Its folder's name. */
  readonly name: string
  /** `stdio`: a server on its pipes; `http`: exports a fetch handler; `script`: runs to its end and prints. */
  readonly kind: 'stdio' | 'http' | 'script'
  readonly entry: string
  readonly files: TextFiles
  readonly env?: Readonly<Record<string, string>>
}
