import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compile } from './patterns.ts'
import { walk } from './walk.ts'

const MOST_LINES = 20
const MOST_CHARACTERS = 100

/**
 * The first lines that hold `query`, each as `path:line: text`, in the order of paths and lines.
 * @param query taken literally, without regard to case
 * @param filePattern which files are searched, as `find_files` reads patterns
 */
export async function search(root: string, query: string, filePattern: string): Promise<string[]> {
  const paths = (await walk(root)).filter(compile(filePattern)).sort()
  const wanted = query.toLowerCase()
  const found: string[] = []
  // One file after the other: nobody's memory is filled with files that are not needed in the end.
  for (const path of paths) {
    const bytes = await readFile(join(root, path))
    // Binary means that there is a NUL byte, wherever it stands.
    if (bytes.includes(0)) continue
    // Only \n ends a line. What a line has before it (a CR, say) is trimmed with the other white space.
    for (const [index, line] of bytes.toString('utf8').split('\n').entries()) {
      // Lower case on both sides; not a regular expression, in which the query would mean something else.
      if (!line.toLowerCase().includes(wanted)) continue
      found.push(`${path}:${index + 1}: ${line.trim().slice(0, MOST_CHARACTERS)}`)
      if (found.length === MOST_LINES) return found
    }
  }
  return found
}
