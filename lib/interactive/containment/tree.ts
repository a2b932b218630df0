/** A little file system: what a path leads to once the operating system has followed the links. */
import path from 'path-browserify'

/** Absolute paths; a folder is named by what is in it. */
export type Entry = { readonly file: string } | { readonly link: string }
export type Tree = Readonly<Record<string, Entry>>

/** Why a path leads nowhere, by the name that Node gives the error. */
export type PathError = 'ENOENT' | 'ENOTDIR' | 'ELOOP'

export type Followed =
  | { readonly ok: true; readonly real: string; readonly kind: 'file' | 'folder'; readonly content?: string }
  | { readonly ok: false; readonly error: PathError }

/** As many links as Linux follows in one path. */
const MAX_LINKS = 40

function isFolder(tree: Tree, absolute: string): boolean {
  const prefix = absolute === '/' ? '/' : `${absolute}/`
  return Object.keys(tree).some((name) => name.startsWith(prefix))
}

/**
 * Follows an absolute path name by name, links and all, as `realpath(3)` does.
 * @param absolute need not be normalised: `..` goes up from where the links have led
 */
export function follow(tree: Tree, absolute: string): Followed {
  const names = absolute.split('/')
  let real = '/'
  let links = 0
  while (names.length > 0) {
    const name = names.shift() as string
    // An empty name is a doubled or trailing slash: as `.`, it says that a folder comes before it.
    const here = tree[real]
    if (here && 'file' in here) return { ok: false, error: 'ENOTDIR' }
    if (name === '' || name === '.') continue
    if (name === '..') {
      real = path.dirname(real)
      continue
    }
    const next = path.join(real, name)
    const entry = tree[next]
    if (!entry && !isFolder(tree, next)) return { ok: false, error: 'ENOENT' }
    if (entry && 'link' in entry) {
      if (++links > MAX_LINKS) return { ok: false, error: 'ELOOP' }
      names.unshift(...entry.link.split('/'))
      if (path.isAbsolute(entry.link)) real = '/'
    } else real = next
  }
  const entry = tree[real]
  return entry && 'file' in entry
    ? { ok: true, real, kind: 'file', content: entry.file }
    : { ok: true, real, kind: 'folder' }
}
