import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

const SKIPPED = new Set(['node_modules', '__pycache__', 'venv'])

/** Dotfiles hold settings and secrets, the others hold other people's code: nothing to come across by chance. */
const isSkipped = (name: string) => name.startsWith('.') || SKIPPED.has(name)

/**
 * Every file below `root` that may be seen, as a path from there with `/` between the names.
 *
 * Links are left out without a word about them: for a link, `isDirectory()` and `isFile()` are both false. So nobody is led
 * out of the root, and nobody in circles.
 */
export async function walk(root: string, folder = ''): Promise<string[]> {
  const paths: string[] = []
  for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
    // Before anything else: what is below a skipped folder is never even listed.
    if (isSkipped(entry.name)) continue
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) paths.push(...(await walk(root, path)))
    else if (entry.isFile()) paths.push(path)
  }
  return paths
}
