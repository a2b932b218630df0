import type { SourceLocation } from '@/lib/container/types.ts'

export type Piece = string | { readonly text: string; readonly location: SourceLocation }

const PLACE = /((?:[\w@.+-]+[\\/])*[\w@.+-]+\.(?:[cm]?[jt]s|json)):(\d+)(?::(\d+))?/g

/**
 * Cuts a line of a console into text and places in the learner's own files.
 * @param paths of the learner's files; a place elsewhere (in Node, in the SDK) stays text
 */
export function locate(line: string, paths: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const match of line.matchAll(PLACE)) {
    const [text, path, lineNumber, column] = match as unknown as [string, string, string, string | undefined]
    const file = ownFile(path.replaceAll('\\', '/'), paths)
    if (!file) continue
    if (match.index > from) pieces.push(line.slice(from, match.index))
    pieces.push({ text, location: { file, line: Number(lineNumber), column: Number(column ?? 1) } })
    from = match.index + text.length
  }
  if (from < line.length) pieces.push(line.slice(from))
  return pieces
}

/** Hosts write absolute paths, each under a folder of its own: the learner's file is how such a path ends. */
function ownFile(path: string, paths: readonly string[]): string | undefined {
  if (path.includes('node_modules/')) return undefined
  return paths.filter((own) => path === own || path.endsWith(`/${own}`)).sort((a, b) => b.length - a.length)[0]
}
