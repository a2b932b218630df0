import { ContainerError } from '../container/types.ts'
import type { ContainerErrorKind, SourceLocation } from '../container/types.ts'

/** `server.ts:3:24` */
export function formatLocation({ file, line, column }: SourceLocation): string {
  return `${file}:${line}:${column}`
}

/** An error at a place of the learner's text: `rest` follows the place in its sentence. */
export function errorAt(location: SourceLocation, rest: string, kind: ContainerErrorKind = 'compile'): ContainerError {
  return new ContainerError(kind, `${formatLocation(location)} ${rest}`, location)
}

/** Names for a sentence: the first of them, and how many more there are. */
export function listNames(names: readonly string[], limit = 8): string {
  const rest = names.length - limit
  return rest > 0 ? `${names.slice(0, limit).join(', ')} and ${rest} more` : names.join(', ')
}
