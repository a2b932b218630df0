import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Folders of any size end here, and so does the patience of whoever waits. */
const MOST_ENTRIES = 10_000

// #region match
/** Whether a file's name fits a pattern in which `*` is any run of characters and `?` is one. */
export function matches(name: string, pattern: string): boolean {
  let n = 0
  let p = 0
  let star = -1 // where the last `*` stood,
  let tried = 0 // and how far into the name it has stretched
  while (n < name.length) {
    if (pattern[p] === '*') {
      star = p++
      tried = n
    } else if (pattern[p] === '?' || pattern[p] === name[n]) {
      n += 1
      p += 1
    } else if (star >= 0) {
      p = star + 1
      n = ++tried
    } else return false
  }
  while (pattern[p] === '*') p += 1
  return p === pattern.length
}
// #endregion

// #region walk
/** Paths, with `/`, of the files below `root` whose name fits. Links and names with a dot in front are left out. */
export async function namesBelow(root: string, pattern: string): Promise<string[]> {
  const found: string[] = []
  const folders = ['']
  let seen = 0
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue
      if (++seen > MOST_ENTRIES) return found.sort()
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) folders.push(path)
      else if (entry.isFile() && matches(entry.name, pattern)) found.push(path)
    }
  }
  return found.sort()
}
// #endregion
