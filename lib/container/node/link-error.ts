/** What Node says when it cannot link a program, as a ContainerError in the learner's terms. */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ContainerError } from '../types.ts'
import type { SourceLocation } from '../types.ts'

/**
 * Most mistakes in imports are found before Node is asked. What is left are names that a package or a built-in does not
 * export, and whatever else Node refuses.
 * @param stderr all that Node wrote before it ended
 * @param root the project's folder
 */
export function linkError(stderr: string, root: string): ContainerError {
  const location = locate(stderr, root)
  const at = location === undefined ? '' : `${location.file}:${location.line}:${location.column} `
  const missing = /^SyntaxError: The requested module '(.+)' does not provide an export named '(.+)'$/m.exec(stderr)
  if (missing) {
    const [, specifier, name] = missing
    return new ContainerError('compile', `${at}cannot import ${name}: "${specifier}" exports no such name.`, location)
  }
  const said = /^(?:\w*Error)(?: \[\w+\])?: (.+)$/m.exec(stderr)?.[1]
  if (location !== undefined && said) return new ContainerError('compile', `${at}cannot be run: ${said}.`, location)
  return new ContainerError('host', `Node.js could not start the program: ${said ?? 'it ended without a word'}.`)
}

/** The place that Node marks with `^` under the line: already the learner's own, by the source map. */
function locate(stderr: string, root: string): SourceLocation | undefined {
  const match = /^(.+):(\d+)\n.*\n( *)\^/m.exec(stderr)
  if (!match) return undefined
  const [, file, line, indent] = match as unknown as [string, string, string, string]
  const name = path.relative(root, file.startsWith('file:') ? fileURLToPath(file) : file).replaceAll(path.sep, '/')
  return name.startsWith('..') ? undefined : { file: name, line: Number(line), column: indent.length + 1 }
}
