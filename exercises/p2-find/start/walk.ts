import { readdir } from 'node:fs/promises'

/**
 * The paths of all files below `root`, with `/` between the names.
 *
 * So far it sees the files at the top only. Let it go down into folders, but not into all of them: the brief says which
 * names are skipped. And mind the links.
 */
export async function walk(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
}
