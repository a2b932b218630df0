import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What the templates need to know: `p1-word-count` becomes server `word-count`, tool `word_count`. */
export interface Names {
  readonly slug: string
  readonly part: 1 | 2
  readonly server: string
  readonly tool: string
  readonly title: string
}

const TEMPLATE = fileURLToPath(new URL('./template', import.meta.url))
const ENDING = '.txt'

/**
 * The files of a new exercise, by path below its folder. Small, but whole: two checks beside those that every exercise
 * shares, a start that fails them, a solution and a server of another make that pass, and for each check a wrong one.
 */
export function exerciseFiles(names: Names): Record<string, string> {
  const paths = readdirSync(TEMPLATE, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith(ENDING))
  const fill = (text: string) => text.replace(/\{\{(\w+)\}\}/g, (_, name: keyof Names) => String(names[name]))
  return Object.fromEntries(
    paths
      .sort()
      .map((path) => [
        path.slice(0, -ENDING.length).replaceAll(sep, '/'),
        fill(readFileSync(join(TEMPLATE, path), 'utf8')),
      ]),
  )
}
